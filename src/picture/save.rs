//! Writes a file whole or not at all.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Why a file could not be saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The path names a folder.
    #[error("is a folder, not a file: {0}")]
    Folder(PathBuf),
    /// The folder that it should stand in does not exist.
    #[error("there is no such folder: {0}")]
    NoFolder(PathBuf),
    /// The path names a file.
    #[error("is a file, not a folder: {0}")]
    NotAFolder(PathBuf),
    /// Something stands in the folder already.
    #[error("the folder is not empty: {0}; name a new one, or an empty one")]
    NotEmpty(PathBuf),
    /// The system refused.
    #[error("could not write: {path}")]
    Refused {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Writes `bytes` beside `path` and then takes its place in one step, so that a fault (a full
/// disk, a kill) leaves an older file of that name as it was.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    check_place(path)?;
    tracing::debug!("{} bytes into {}", bytes.len(), path.display());
    write_and_rename(path, bytes).map_err(|source| SaveError::Refused {
        path: path.to_owned(),
        source,
    })
}

/// Whether a file can be saved there, before there is anything to write: the system is asked for room
/// beside the path, which is given back at once.
pub fn check(path: &Path) -> Result<(), SaveError> {
    check_place(path)?;
    let refused = |source| SaveError::Refused {
        path: path.to_owned(),
        source,
    };
    if path.exists() && !path.metadata().map_err(refused)?.is_file() {
        return Ok(());
    }
    let target = target_of(path).map_err(refused)?;
    drop(part_beside(&target).map_err(refused)?);
    Ok(())
}

/// Whether a file can have this path, as far as that is seen without any writing.
pub fn check_place(path: &Path) -> Result<(), SaveError> {
    if path.is_dir() {
        return Err(SaveError::Folder(path.to_owned()));
    }
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(SaveError::NoFolder(folder.to_owned()));
    }
    Ok(())
}

/// Whether files can be saved in a folder of this path, as far as that is seen without any writing: it
/// is empty, or can be made.
pub fn check_folder(path: &Path) -> Result<(), SaveError> {
    if path.is_dir() {
        return check_empty(path, None);
    }
    let path = without_separator(path);
    if path.exists() {
        return Err(SaveError::NotAFolder(path));
    }
    let parent = folder_of(&path);
    if !parent.is_dir() {
        return Err(SaveError::NoFolder(parent.to_owned()));
    }
    Ok(())
}

/// Whether nothing stands in a folder, but for what bears a name of ours.
fn check_empty(folder: &Path, ours: Option<&OsStr>) -> Result<(), SaveError> {
    let refused = |source| SaveError::Refused {
        path: folder.to_owned(),
        source,
    };
    for entry in folder.read_dir().map_err(refused)? {
        if Some(entry.map_err(refused)?.file_name().as_os_str()) != ours {
            return Err(SaveError::NotEmpty(folder.to_owned()));
        }
    }
    Ok(())
}

/// A folder that is filled with all of its files or none: they are gathered in a hidden one, which is
/// removed where it is not kept.
///
/// A folder that is there already stays the same one, since it can be a link, a disk of its own, or the
/// one that a shell stands in: the hidden one lies in it, and its files move up when it is kept. One that
/// is new is gathered beside its place, and takes it in one step.
#[derive(Debug)]
pub struct NewFolder {
    target: PathBuf,
    part: tempfile::TempDir,
}

impl NewFolder {
    /// Begins a folder that is new, or fills an empty one.
    ///
    /// # Errors
    ///
    /// Those of [`check_folder`], and that the system refuses.
    pub fn begin(path: &Path) -> Result<Self, SaveError> {
        check_folder(path)?;
        let target = without_separator(path);
        let place = if target.is_dir() {
            &target
        } else {
            folder_of(&target)
        };
        // As for any new folder: the umask takes away what the user does not want.
        let part = part(0o777)
            .tempdir_in(place)
            .map_err(|source| SaveError::Refused {
                path: target.clone(),
                source,
            })?;
        Ok(Self { target, part })
    }

    /// Writes a file in there.
    ///
    /// # Errors
    ///
    /// Those of [`save`].
    pub fn save(&self, name: &str, bytes: &[u8]) -> Result<(), SaveError> {
        save(&self.part.path().join(name), bytes)
    }

    /// All files are there: the folder is filled.
    ///
    /// # Errors
    ///
    /// The system refuses, or something stands in the folder by now.
    pub fn keep(self) -> Result<(), SaveError> {
        let Self { target, part } = self;
        let refused = |source| SaveError::Refused {
            path: target.clone(),
            source,
        };
        if !target.is_dir() {
            std::fs::rename(part.path(), &target).map_err(refused)?;
            // It has another name now: there is nothing left to remove.
            drop(part.keep());
            return Ok(());
        }
        check_empty(&target, part.path().file_name())?;
        for entry in part.path().read_dir().map_err(refused)? {
            let entry = entry.map_err(refused)?;
            std::fs::rename(entry.path(), target.join(entry.file_name())).map_err(refused)?;
        }
        part.close().map_err(refused)
    }
}

/// A path as that of a file: “years” of “years/”.
fn without_separator(path: &Path) -> PathBuf {
    path.components().collect()
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn write_and_rename(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A device or pipe (/dev/stdout, /dev/full) is written to, not replaced.
    if path.exists() && !path.metadata()?.is_file() {
        return std::fs::OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(bytes);
    }
    let target = target_of(path)?;
    let mut file = part_beside(&target)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Through a link, the file that it points to is replaced, not the link.
fn target_of(path: &Path) -> std::io::Result<PathBuf> {
    if path.is_symlink() {
        path.canonicalize()
    } else {
        Ok(path.to_owned())
    }
}

/// An empty file beside another, which is to take its place, with the same permissions.
fn part_beside(target: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    // As for any new file: the umask takes away what the user does not want.
    let file = part(0o666).tempfile_in(folder_of(target))?;
    if let Ok(old) = target.metadata() {
        if old.permissions().readonly() {
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file)
}

/// How files and folders are made that are to bear another name once they are whole.
#[cfg_attr(not(unix), allow(unused_variables))]
fn part(mode: u32) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kabul-atlas-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.png");
        save(&path, b"first").unwrap();
        save(&path, b"second").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_or_a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(
            save(folder.path(), b""),
            Err(SaveError::Folder(_))
        ));
        let missing = folder.path().join("none/map.png");
        assert!(matches!(save(&missing, b""), Err(SaveError::NoFolder(_))));
    }

    #[test]
    fn a_folder_keeps_all_of_its_files_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("years");
        let fill = |path: &Path| {
            let new = NewFolder::begin(path).unwrap();
            new.save("1.png", b"one").unwrap();
            new.save("2.png", b"two").unwrap();
            new
        };
        drop(fill(&path));
        assert!(!path.exists(), "made for nothing");
        std::fs::create_dir(&path).unwrap();
        drop(fill(&path));
        assert_eq!(path.read_dir().unwrap().count(), 0, "was there before");
        fill(&path.join("")).keep().unwrap();
        assert_eq!(path.read_dir().unwrap().count(), 2);
        let others = folder.path().read_dir().unwrap().count();
        assert_eq!(others, 1, "nothing is left beside it");
        assert!(matches!(
            NewFolder::begin(&path),
            Err(SaveError::NotEmpty(_))
        ));
        let file = path.join("1.png/");
        assert!(
            matches!(NewFolder::begin(&file), Err(SaveError::NotAFolder(_))),
            "{:?}",
            NewFolder::begin(&file)
        );
        let missing = folder.path().join("none/years/");
        assert!(matches!(
            NewFolder::begin(&missing),
            Err(SaveError::NoFolder(_))
        ));
    }

    #[test]
    fn a_folder_that_is_filled_meanwhile_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let new = NewFolder::begin(folder.path()).unwrap();
        new.save("1.png", b"one").unwrap();
        std::fs::write(folder.path().join("theirs"), b"").unwrap();
        assert!(matches!(new.keep(), Err(SaveError::NotEmpty(_))));
        assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_an_empty_folder_is_filled_and_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        std::fs::create_dir(&real).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let new = NewFolder::begin(&link).unwrap();
        new.save("1.png", b"one").unwrap();
        new.keep().unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read(real.join("1.png")).unwrap(), b"one");
        assert_eq!(real.read_dir().unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_full_disk_leaves_an_error_and_no_file() {
        let error = save(Path::new("/dev/full"), b"bytes").unwrap_err();
        assert!(matches!(error, SaveError::Refused { .. }), "{error:?}");
    }
}
