//! Lists of pictures, by the program as a process.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// Runs a list; returns exit code and stderr.
fn run(list: &Path) -> (i32, String) {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let output = command
        .args(["export", "--batch"])
        .arg(list)
        .output()
        .unwrap();
    assert!(output.stdout.is_empty());
    let stderr = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), stderr)
}

/// A list with this text in a folder of its own.
fn list(text: &str) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.toml");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

fn files(folder: &TempDir) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "list.toml").collect()
}

#[test]
fn words_about_the_program_go_with_a_list_and_words_about_a_picture_do_not() {
    let (folder, path) = list("size = \"200x150\"\n[[picture]]\nout = \"a.png\"\n");
    let added = folder.path().join("added.csv");
    let heads = "id,date,parties,kind,title,summary,confidence,sources";
    let event = "a-1,2026-09-01,NOR,other,T,S.,high,https://example.org/a https://example.com/b";
    std::fs::write(&added, format!("{heads}\n{event}\n")).unwrap();
    let run = |words: &[&str]| {
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        let output = command.args(words).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), stderr)
    };
    let (list, added) = (path.to_str().unwrap(), added.to_str().unwrap());
    let before = ["--add-record", added, "-v", "export", "--batch", list];
    let behind = ["export", "--batch", list, "--add-record", added, "-v"];
    for words in [before, behind] {
        let (code, stderr) = run(&words);
        assert_eq!(code, 0, "{words:?}: {stderr}");
        assert!(stderr.contains("with added.csv"), "{words:?}: {stderr}");
    }
    let (code, stderr) = run(&["export", "--batch", list, "--theme", "dark"]);
    assert_eq!(code, 2, "{stderr}");
}

#[test]
fn what_lies_in_a_folder_that_another_picture_fills_is_no_place() {
    let (folder, path) = list(
        "size = \"200x150\"\n[[picture]]\nout = \"years/x.png\"\n[[picture]]\nframes = \"years\"\n\
         [[picture]]\nout = \"years/in/\"\n",
    );
    let (code, stderr) = run(&path);
    assert_eq!(code, 1);
    assert_eq!(
        stderr
            .matches("the folder that picture 2 on line 4 fills")
            .count(),
        2,
        "{stderr}"
    );
    assert!(files(&folder).is_empty(), "nothing is drawn");
}

#[test]
fn a_place_that_is_empty_or_a_list_and_a_list_that_is_no_text_are_told() {
    for (key, value, told) in [
        ("out", "\"\"", "out: is empty: name a file or a folder"),
        ("frames", "\"\"", "frames: is empty"),
        (
            "frames",
            "[\"a\", \"b\"]",
            "frames: is one file or folder, not a list",
        ),
    ] {
        let (folder, path) = list(&format!("[[picture]]\n{key} = {value}\n"));
        let (code, stderr) = run(&path);
        assert_eq!(code, 1, "{stderr}");
        assert!(stderr.contains(told), "{stderr}");
        assert!(files(&folder).is_empty());
    }
    let (_folder, path) = list("");
    let wide: Vec<u8> = "\u{feff}[[picture]]"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, told) in [
        (wide, "it is UTF-16 text"),
        (
            b"a = 1\nb = \"\xE4\"\n".to_vec(),
            "line 2 is not UTF-8 text",
        ),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let (code, stderr) = run(&path);
        assert_eq!(code, 1);
        assert!(stderr.contains(told), "{stderr}");
    }
}

#[test]
fn the_example_is_drawn_as_the_command_line_would_draw_it() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/batch/pictures.toml");
    let (folder, path) = list(&std::fs::read_to_string(example).unwrap());
    let (code, stderr) = run(&path);
    assert_eq!(code, 0, "{stderr}");
    let expected = [
        "region.png",
        "world.svg",
        "security.pdf",
        "box.webp",
        "change.png",
        "years.gif",
        "frames",
    ];
    assert_eq!(files(&folder), expected.map(str::to_owned).into());
    assert!(stderr.contains("wrote 7 pictures of"), "{stderr}");
    assert_eq!(stderr.matches("wrote ").count(), 8, "{stderr}");
    // The same words on the command line give the same bytes.
    let alone = folder.path().join("alone.svg");
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command.arg("export").arg(&alone).args([
        "--view",
        "world",
        "--theme",
        "light",
        "--size",
        "480x320",
        "--layers",
        "engagement,borders,country-names",
    ]);
    command.assert().success();
    let same =
        std::fs::read(alone).unwrap() == std::fs::read(folder.path().join("world.svg")).unwrap();
    assert!(same, "of a list or alone");
}

#[test]
fn options_that_may_stand_more_than_once_take_lists_and_files_lie_beside_the_list() {
    let (folder, path) = list(
        "size = \"1200x400\"\nlevel = [3, 4]\n\
         [[picture]]\nout = \"a.svg\"\nmark = [\"PAK\", \"Iran\"]\n\
         add = [\"one.geojson\", \"two.geojson\"]\nstyle = [\"label=n\", \"opacity=50\"]\n\
         [[picture]]\nout = \"b.csv\"\njoin = \"values.csv\"\n",
    );
    for (name, lon) in [("one", 66), ("two", 68)] {
        let text = format!(
            r#"{{"type":"Feature","properties":{{"n":"x"}},"geometry":{{"type":"Point","coordinates":[{lon},34]}}}}"#
        );
        std::fs::write(folder.path().join(format!("{name}.geojson")), text).unwrap();
    }
    std::fs::write(folder.path().join("values.csv"), "code,value\nIRN,2\n").unwrap();
    let (code, stderr) = run(&path);
    assert_eq!(code, 0, "{stderr}");
    let drawn = std::fs::read_to_string(folder.path().join("a.svg")).unwrap();
    assert!(
        drawn.contains("one.geojson, two.geojson"),
        "both are credited"
    );
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    let told = command.arg("inspect").arg(folder.path().join("a.svg"));
    let told = told.args(["--format", "json"]).output().unwrap().stdout;
    let told = String::from_utf8(told).unwrap();
    assert!(told.contains("level:3,level:4"), "{told}");
    assert!(told.contains("PAK") && told.contains("IRN"), "{told}");
}

#[test]
fn one_that_fails_does_not_stop_the_others_and_is_told_with_its_line() {
    let (folder, path) = list(
        "size = \"200x150\"\n\
         [[picture]]\nout = \"one.png\"\n\
         [[picture]]\nout = \"two.jpg\"\n\
         [[picture]]\nout = \"none/three.png\"\n\
         [[picture]]\nout = \"four.png\"\non = \"yesterday\"\n\
         [[picture]]\nout = \"five.png\"\nviev = \"world\"\n\
         [[picture]]\nview = \"world\"\n\
         [[picture]]\nout = \"seven.png\"\nview = \"Atlantis\"\n\
         [[picture]]\nout = \"eight.png\"\n",
    );
    let (code, stderr) = run(&path);
    assert_eq!(code, 1, "{stderr}");
    assert_eq!(
        files(&folder),
        ["one.png", "eight.png"].map(str::to_owned).into(),
        "{stderr}"
    );
    for told in [
        "list.toml:4: picture 2 (two.jpg): cannot write .jpg files",
        "list.toml:6: picture 3 (none/three.png): there is no such folder",
        "list.toml:10: picture 4 (four.png): invalid value 'yesterday'",
        "list.toml:13: picture 5 (five.png): viev: is no option of export; did you mean view?",
        "list.toml:14: picture 6 (without a name): out is missing",
        "list.toml:16: picture 7 (seven.png): “Atlantis” is no country",
        "wrote 2 pictures",
        "6 failed",
    ] {
        assert!(stderr.contains(told), "{told}\n{stderr}");
    }
}

#[test]
fn a_file_that_two_pictures_would_write_is_refused_before_anything_is_drawn() {
    let (folder, path) = list(
        "size = \"200x150\"\n\
         [[picture]]\nout = \"one.png\"\n\
         [[picture]]\nout = \"./sub/../one.png\"\n",
    );
    let (code, stderr) = run(&path);
    assert_eq!(code, 1);
    assert!(stderr.contains("list.toml:4: picture 2"), "{stderr}");
    assert!(
        stderr.contains("also what picture 1 on line 2 writes"),
        "{stderr}"
    );
    assert_eq!(files(&folder), BTreeSet::new());
}

#[test]
fn what_is_said_for_all_gives_way_to_what_a_picture_says() {
    let (folder, path) = list(
        "size = \"200x150\"\nlayers = \"borders\"\nview = \"world\"\non = 2024-10-09\n\
         [[picture]]\nout = \"one.pdf\"\npage = \"a4\"\npreset = \"plain\"\nbbox = \"60,29,75,39\"\n\
         [[picture]]\nout = \"two.gif\"\nfrom = 2024-10-01\nto = 2024-10-09\nstep = \"change\"\n",
    );
    let (code, stderr) = run(&path);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(files(&folder).len(), 2);
}

#[test]
fn a_list_that_is_none_says_why() {
    for (text, told) in [
        ("", "list.toml:1: holds no [[picture]]"),
        ("picture = []\n", "holds no [[picture]]"),
        (
            "size = \"200x150\"\n[picture]\nout = \"a.png\"\n",
            "write [[picture]], with two brackets",
        ),
        ("\n\nsize = \n", "list.toml:3: is not TOML"),
        (
            "\nsizes = \"1x1\"\n[[picture]]\nout = \"a.png\"\n",
            "list.toml:2: sizes: is no option of export; did you mean size?",
        ),
        ("out = \"a.png\"\n[[picture]]\n", "belong to one picture"),
        (
            "transparent = 1\n[[picture]]\nout = \"a.png\"\n",
            "transparent: is true or false",
        ),
        (
            "size = { w = 1 }\n[[picture]]\nout = \"a.png\"\n",
            "size: is no text and no number",
        ),
    ] {
        let (folder, path) = list(text);
        let (code, stderr) = run(&path);
        assert_eq!(code, 1, "{text}");
        assert!(stderr.contains(told), "{text}: {stderr}");
        assert_eq!(files(&folder), BTreeSet::new());
    }
    let (code, stderr) = run(Path::new("/none/list.toml"));
    assert_eq!(code, 1);
    assert!(
        stderr.contains("could not read /none/list.toml"),
        "{stderr}"
    );
}

#[test]
fn shapes_of_a_reader_are_found_beside_the_list() {
    let (folder, path) = list(
        "size = \"200x150\"\ndata = \"shapes.geojson\"\n\
         [[picture]]\nout = \"one.png\"\nview = \"world\"\n\
         [[picture]]\nout = \"two.png\"\ndata = \"missing.geojson\"\n",
    );
    let shape = r#"{"type":"Feature","properties":{"name":"Here"},"geometry":{"type":"Polygon",
        "coordinates":[[[60,30],[70,30],[70,38],[60,30]]]}}"#;
    std::fs::write(folder.path().join("shapes.geojson"), shape).unwrap();
    let (code, stderr) = run(&path);
    assert_eq!(code, 1);
    assert!(folder.path().join("one.png").exists(), "{stderr}");
    assert!(
        stderr.contains("picture 2 (two.png)") && stderr.contains("missing.geojson"),
        "{stderr}"
    );
}
