//! Puts blocks into columns, one column after the other.

use std::collections::VecDeque;

use super::block::Block;
use crate::picture::pdf::document::Page;
use crate::scene::ScreenRect;

/// A column on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The page's index.
    pub(super) page: usize,
    pub(super) rect: ScreenRect,
}

/// Fills columns from the top, and returns how many blocks found no room.
///
/// A block stays whole where one of the columns is long enough for it; a heading stays with what
/// follows.
pub(super) fn fill(
    pages: &mut Vec<Page>,
    blocks: impl IntoIterator<Item = Block>,
    columns: impl IntoIterator<Item = Column>,
) -> usize {
    let mut columns = columns.into_iter();
    // Those that find no room are counted, but never set: they may be many.
    let mut blocks = blocks.into_iter();
    let mut queue: VecDeque<Block> = blocks.by_ref().take(2).collect();
    let Some(mut column) = columns.next() else {
        return queue.len() + blocks.count();
    };
    let mut y = column.rect.min.y;
    while let Some(mut block) = queue.pop_front() {
        if queue.is_empty() {
            queue.extend(blocks.next());
        }
        let is_top = y <= column.rect.min.y;
        let start = if is_top { y } else { y + block.space_before };
        let room = column.rect.max.y - start;
        let next = queue.front().filter(|_| block.keeps_next);
        let needed = block.height() + next.map_or(0.0, |next| next.space_before + next.height());
        if needed <= room || (is_top && block.height() <= room && next.is_some()) {
            let height = block.height();
            put(pages, column, block, start);
            y = start + height;
            continue;
        }
        if is_top && !block.keeps_next {
            // Longer than a whole column: as much of it as there is room for.
            let mut used = 0.0;
            let fits = |height: &f32| {
                used += height;
                used <= room
            };
            let n_rows = block.row_heights().take_while(fits).count().max(1);
            if n_rows < block.row_heights().count() {
                put(pages, column, block.split_off(n_rows), start);
                queue.push_front(block);
            } else {
                put(pages, column, block, start);
                y = column.rect.max.y;
                continue;
            }
        } else {
            queue.push_front(block);
        }
        let Some(next) = columns.next() else {
            return queue.len() + blocks.count();
        };
        column = next;
        y = column.rect.min.y;
    }
    0
}

fn put(pages: &mut Vec<Page>, column: Column, block: Block, y: f32) {
    while pages.len() <= column.page {
        pages.push(Page::default());
    }
    block.place(&mut pages[column.page], column.rect.min.x, y);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(height: f32) -> Block {
        let mut block = Block::new(100.0);
        block.gap(height);
        block.heading = Some(format!("{height}"));
        block
    }

    fn columns() -> impl Iterator<Item = Column> {
        (0..3).map(|page| Column {
            page,
            rect: ScreenRect::at(0.0, 10.0, 100.0, 100.0),
        })
    }

    fn places(pages: &[Page]) -> Vec<Vec<f32>> {
        let of = |page: &Page| page.headings.iter().map(|(y, _)| *y).collect();
        pages.iter().map(of).collect()
    }

    #[test]
    fn a_block_without_room_goes_to_the_next_column_whole() {
        let mut pages = Vec::new();
        let left = fill(
            &mut pages,
            vec![block(60.0), block(50.0), block(40.0)],
            columns(),
        );
        assert_eq!(left, 0);
        assert_eq!(places(&pages), [vec![10.0], vec![10.0, 60.0]]);
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        let mut heading = block(10.0);
        heading.keeps_next = true;
        let mut pages = Vec::new();
        fill(
            &mut pages,
            vec![block(60.0), heading, block(40.0)],
            columns(),
        );
        assert_eq!(places(&pages), [vec![10.0], vec![10.0, 20.0]]);
    }

    #[test]
    fn what_finds_no_room_comes_back() {
        let mut pages = Vec::new();
        let left = fill(&mut pages, (0..5).map(|_| block(70.0)), columns());
        assert_eq!((pages.len(), left), (3, 2));
    }

    #[test]
    fn a_block_longer_than_a_column_is_divided_and_nothing_is_lost() {
        let mut long = Block::new(100.0);
        (0..25).for_each(|_| long.gap(10.0));
        let mut pages = Vec::new();
        let left = fill(&mut pages, vec![long], columns());
        assert_eq!(left, 0);
        assert_eq!(pages.len(), 3);
    }
}
