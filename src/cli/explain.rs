//! `explain`: why a country has its level.

use super::args::ExplainArgs;

pub(super) fn run(_args: &ExplainArgs) -> anyhow::Result<()> {
    anyhow::bail!("x")
}
