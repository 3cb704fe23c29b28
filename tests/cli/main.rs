//! The program as a process.

mod batch;
mod broken_input;
mod changes;
mod check;
mod command_line;
mod events;
mod export_days;
mod lists;
mod own_data;
mod readme;
