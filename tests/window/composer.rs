//! The composer and the dialog for reports, used through their accessible names.

use super::*;
use eframe::egui::OutputCommand;
use kabul_atlas::explorer::ExportPart;
use kabul_atlas::language::Language;
use kabul_atlas::picture::{FileForm, Provenance, provenance};
use kabul_atlas::report::{ReportRequest, Subject};

/// The composer over the region, with its picture.
fn composing() -> Window {
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::E);
    wait_for(&mut window, AtlasWindow::is_previewed);
    window
}

fn preview(window: &Window) -> String {
    let node = window.get_by_label_contains("Preview: ");
    node.accesskit_node().label().unwrap_or_default()
}

fn choose(window: &mut Window, combo: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, combo).click();
    window.run();
    // The list may be longer than the popup.
    click_in_form(window, choice);
}

/// Brings a control of the form into view, and clicks it.
fn click_in_form(window: &mut Window, label: &str) {
    window.get_by_label(label).scroll_to_me();
    window.run_steps(20);
    click(window, label);
}

/// Goes on until a frame hands something to the system that is wanted.
fn wait_for_command(window: &mut Window, is_it: impl Fn(&OutputCommand) -> bool) -> OutputCommand {
    let start = Instant::now();
    loop {
        let commands = &window.output().platform_output.commands;
        if let Some(found) = commands.iter().find(|it| is_it(it)) {
            return found.clone();
        }
        assert!(
            start.elapsed() < Duration::from_mins(1),
            "waited for nothing"
        );
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

#[test]
fn the_preview_follows_what_the_composer_says() {
    let mut window = composing();
    assert_eq!(
        preview(&window),
        "Preview: 1 July 2026 · 1920 × 1080 pixels"
    );
    choose(&mut window, "For", "A4 portrait, 300 dpi");
    assert_eq!(preview(&window), "Preview: being drawn…");
    wait_for(&mut window, AtlasWindow::is_previewed);
    assert_eq!(
        preview(&window),
        "Preview: 1 July 2026 · 2480 × 3508 pixels"
    );
    assert_eq!(window.state().explorer().export.scale, "3.125");
    click(&mut window, "Format: PDF");
    choose(&mut window, "Paper", "Letter landscape");
    wait_for(&mut window, AtlasWindow::is_previewed);
    assert_eq!(preview(&window), "Preview: 1 July 2026 · Letter landscape");
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, "Size")
            .is_none()
    );
    click(&mut window, "Format: GeoJSON");
    wait_for(&mut window, AtlasWindow::is_previewed);
    assert!(
        preview(&window).ends_with(" states and territories"),
        "{}",
        preview(&window)
    );
    assert!(has_text(&window, "Uzbekistan"), "the rows themselves");
    assert!(
        window.query_by_label("Title").is_none(),
        "data have no title"
    );
}

#[test]
fn days_in_a_row_have_dates_and_a_pace_and_no_sea_to_leave_out() {
    let mut window = composing();
    click(&mut window, "Format: GIF");
    fill(&mut window, "First day", "2026-05-01");
    fill(&mut window, "Size", "320x200");
    wait_for(&mut window, AtlasWindow::is_previewed);
    let told = "Preview: The last of 4 pictures · 320 × 200 pixels · 5 seconds";
    assert_eq!(preview(&window), told);
    assert!(window.query_by_label("Show the sea").is_none());
    for (field, text, fault) in [
        (
            "First day",
            "2019",
            "the first day of which the atlas tells.",
        ),
        ("First day", "yesterday", "yesterday"),
        ("First day", "", ""),
        (
            "Last day",
            "2021-08-01",
            "the first day of which the atlas tells.",
        ),
        ("Last day", "2022", ""),
        ("First day", "2023", "The last day lies before the first."),
        ("First day", "", ""),
        ("Seconds", "0", "is no time"),
        ("Seconds", "1", ""),
    ] {
        fill(&mut window, field, text);
        assert!(has_text(&window, fault), "{field} {text}: {fault}");
    }
    assert!(!has_text(&window, "is no time"));
}

#[test]
fn each_format_is_the_end_of_the_name() {
    let mut window = composing();
    fill(&mut window, "File", "/tmp/Kabul 15. August");
    assert!(has_text(&window, "must end in .png, .webp, .svg"));
    for form in FileForm::ALL {
        click(&mut window, &format!("Format: {}", form.name()));
        let path = &window.state().explorer().export.path;
        assert_eq!(*path, format!("/tmp/Kabul 15. August.{}", form.extension()));
    }
    wait_for(&mut window, AtlasWindow::is_previewed);
    fill(&mut window, "File", "/tmp/map.jpg");
    assert!(has_text(
        &window,
        "Cannot write .jpg files; the name must end in .png"
    ));
    assert!(
        preview(&window).contains("states"),
        "the last good one stays"
    );
    click(&mut window, "Format: WebP");
    assert_eq!(window.state().explorer().export.path, "/tmp/map.webp");
}

#[test]
fn a_picture_has_a_language_of_its_own() {
    let mut window = composing();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fa.png");
    fill(&mut window, "File", &path.display().to_string());
    fill(&mut window, "Size", "320x200");
    choose(&mut window, "Language", "دری");
    let title = window.state().explorer().export.title.clone();
    assert!(title.contains("طالبان"), "the usual title follows: {title}");
    wait_for(&mut window, AtlasWindow::is_previewed);
    let told = saved(&mut window, &path);
    let request = told.request().unwrap();
    assert_eq!(request.language, Language::Persian);
    assert_eq!(request.title, None);
    assert!(has_text(&window, "Saved "), "the window stays English");
}

#[test]
fn a_series_of_pictures_goes_into_a_folder() {
    let mut window = composing();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("years.png");
    std::fs::write(&file, "").unwrap();
    fill(&mut window, "File", &file.display().to_string());
    click(&mut window, "Format: PNG series");
    let path = folder.path().join("years/");
    assert_eq!(
        window.state().explorer().export.path,
        path.display().to_string()
    );
    assert!(has_text(&window, "Each day becomes a .png file in this"));
    assert!(window.query_by_label("Seconds").is_none(), "nobody asks");
    fill(&mut window, "First day", "2026-05-01");
    fill(&mut window, "Size", "320x200");
    wait_for(&mut window, AtlasWindow::is_previewed);
    let told = "Preview: The last of 4 pictures · 320 × 200 pixels";
    assert_eq!(preview(&window), told);
    assert!(window.query_by_label("Show the sea").is_some());
    fill(&mut window, "File", &format!("{}/", file.display()));
    assert!(has_text(&window, "is a file, not a folder."));
    fill(
        &mut window,
        "File",
        &format!("{}/", folder.path().display()),
    );
    assert!(has_text(&window, "There are files in "));
    fill(&mut window, "File", &path.display().to_string());
    save(&mut window);
    wait_for(&mut window, |window| window.explorer().saving.is_none());
    assert!(has_text(&window, "Saved 4 pictures in "));
    assert_eq!(path.read_dir().unwrap().count(), 4);
}

#[test]
fn a_part_of_the_world_is_chosen_by_name_or_by_its_edges() {
    let mut window = composing();
    let part = |window: &Window| window.state().explorer().export.part;
    click(&mut window, "Part: Country");
    assert_eq!(part(&window), ExportPart::Country("AFG".parse().unwrap()));
    look_for_country(&mut window, "ozbek");
    press(&mut window, Key::Enter);
    assert_eq!(part(&window), ExportPart::Country("UZB".parse().unwrap()));
    choose(&mut window, "Projection", "Mercator");
    click(&mut window, "Part: Box");
    assert!(has_text(&window, "such as 60,29,75,39."), "it is empty");
    fill(&mut window, "Edges", "60,29,75");
    assert!(has_text(&window, "Four numbers are needed"));
    fill(&mut window, "Edges", "60,29,75,39");
    wait_for(&mut window, AtlasWindow::is_previewed);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("box.png");
    fill(&mut window, "File", &path.display().to_string());
    fill(&mut window, "Size", "320x200");
    let told = saved(&mut window, &path);
    let request = told.request().unwrap();
    assert_eq!(request.extent, Extent::Box("60,29,75,39".parse().unwrap()));
    assert_eq!(request.projection, Some("mercator".parse().unwrap()));
}

/// Types a few letters into the field for a country.
fn look_for_country(window: &mut Window, letters: &str) {
    let field = |window: &Window, act: &dyn Fn(&Node<'_>)| {
        act(&window.get_by_role_and_label(Role::EditableComboBox, "Country"));
    };
    field(window, &|field| field.focus());
    window.run();
    field(window, &|field| field.type_text(letters));
    window.run();
}

#[test]
fn a_country_is_looked_for_by_any_of_its_names_and_by_the_keyboard_alone() {
    let mut window = composing();
    let code = |window: &Window| match window.state().explorer().export.part {
        ExportPart::Country(code) => code.to_string(),
        part => panic!("{part:?}"),
    };
    click(&mut window, "Part: Country");
    assert_eq!(code(&window), "AFG");
    // In another script, up and down the list, and by a click.
    look_for_country(&mut window, "узбек");
    press(&mut window, Key::Enter);
    assert_eq!(code(&window), "UZB");
    look_for_country(&mut window, "united");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Tab);
    let first = code(&window);
    assert!(
        ["ARE", "GBR", "TZA", "USA"].contains(&first.as_str()),
        "{first}"
    );
    look_for_country(&mut window, "tajik");
    click(&mut window, "Tajikistan, TJK · Dushanbe, Countries");
    assert_eq!(code(&window), "TJK");
    // What is left takes nothing, and the dialog stays.
    look_for_country(&mut window, "kenya");
    assert!(has_text(&window, "Kenya, KEN"));
    press(&mut window, Key::Escape);
    assert!(!has_text(&window, "Kenya, KEN"));
    assert_eq!(code(&window), "TJK");
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Export));
    look_for_country(&mut window, "qqqq");
    assert!(has_text(&window, "No country on the map is called so."));
    press(&mut window, Key::Enter);
    assert_eq!(code(&window), "TJK");
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().explorer().dialog, None);
}

fn saved(window: &mut Window, path: &Path) -> Provenance {
    save(window);
    wait_for(window, |window| window.explorer().saving.is_none());
    let notice = &window.state().explorer().notice;
    assert!(has_text(window, "Saved "), "{notice:?}");
    provenance::read(path).unwrap()
}

#[test]
fn what_is_switched_off_is_not_on_the_picture() {
    let mut window = composing();
    for name in ["legend", "date", "scale bar", "sea"] {
        click_in_form(&mut window, &format!("Show the {name}"));
    }
    click_in_form(&mut window, "Colours: Print");
    fill(&mut window, "Subtitle", "For a talk");
    fill(&mut window, "Margin", "24");
    fill(&mut window, "Title", "");
    fill(&mut window, "Size", "320x200");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    fill(&mut window, "File", &path.display().to_string());
    let told = saved(&mut window, &path);
    let request = told.request().unwrap();
    assert!(!request.layers.has(Layer::ScaleBar) && request.is_transparent);
    let layout = &request.layout;
    assert!(!layout.has_legend && !layout.has_date && layout.has_credits);
    assert_eq!(
        (layout.subtitle.as_str(), layout.margin),
        ("For a talk", 24.0)
    );
    assert_eq!(request.title.as_deref(), Some(""));
    assert_eq!(request.theme, ThemeName::Print);
    // The window itself shows what it did.
    assert!(window.state().explorer().layers.has(Layer::ScaleBar));
}

#[test]
fn without_credits_the_reader_is_told_what_to_name() {
    let mut window = composing();
    let reminder =
        "Name this wherever you publish the picture: Kabul Atlas · Record to 1 July 2026";
    assert!(!has_text(&window, reminder));
    click_in_form(&mut window, "Show the credits");
    assert!(has_text(&window, reminder));
    let copy = "Copy the credits";
    window.get_by_label(copy).scroll_to_me();
    window.run_steps(20);
    window.get_by_label(copy).click();
    let is_text = |it: &OutputCommand| matches!(it, OutputCommand::CopyText(_));
    let copied = wait_for_command(&mut window, is_text);
    let OutputCommand::CopyText(text) = copied else {
        panic!("{copied:?}");
    };
    assert!(
        text.starts_with("Kabul Atlas · Record to 1 July 2026"),
        "{text}"
    );
    assert!(text.contains("Boundaries: "), "{text}");
    click_in_form(&mut window, "Show the credits");
    assert!(!has_text(&window, reminder));
}

fn copied_text(window: &mut Window) -> String {
    let is_text = |it: &OutputCommand| matches!(it, OutputCommand::CopyText(_));
    match wait_for_command(window, is_text) {
        OutputCommand::CopyText(text) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_command_that_makes_the_same_file_is_copied_as_a_line_or_as_an_entry() {
    let mut window = composing();
    click(&mut window, "Part: World");
    fill(&mut window, "Title", "It’s the world");
    fill(&mut window, "File", "/tmp/a b.svg");
    click(&mut window, "Command");
    window.get_by_label("Copy the command line").click();
    assert_eq!(
        copied_text(&mut window),
        "kabul-atlas export '/tmp/a b.svg' --on=2026-07-01 --view=world --size=1920x1080 \
         --title='It’s the world'"
    );
    window.run();
    click(&mut window, "Command");
    window
        .get_by_label("Copy as an entry of a batch file")
        .click();
    assert_eq!(
        copied_text(&mut window),
        "[[picture]]\nout = \"/tmp/a b.svg\"\non = \"2026-07-01\"\nview = \"world\"\n\
         size = \"1920x1080\"\ntitle = \"It’s the world\"\n"
    );
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Export));
}

#[test]
fn with_very_large_text_the_picture_stays_beside_the_fields() {
    let mut window = composing();
    // As many points as 1280 × 800 pixels have at 250 %.
    window.set_size(vec2(512.0, 312.0));
    window.run_steps(4);
    wait_for(&mut window, AtlasWindow::is_previewed);
    let picture = window.get_by_label_contains("Preview: ").rect();
    let room = window.ctx.content_rect();
    assert!(room.contains_rect(picture), "{picture:?} in {room:?}");
    assert!(
        picture.width() > 160.0 && picture.height() > 130.0,
        "{picture:?}"
    );
    // The fields scroll beside it.
    window.get_by_label("Show the credits").scroll_to_me();
    window.run_steps(20);
    let field = window.get_by_label("Show the credits").rect();
    assert!(room.contains_rect(field), "{field:?}");
    assert_eq!(window.get_by_label_contains("Preview: ").rect(), picture);
}

fn copied_size(window: &mut Window) -> [usize; 2] {
    let is_image = |it: &OutputCommand| matches!(it, OutputCommand::CopyImage(_));
    match wait_for_command(window, is_image) {
        OutputCommand::CopyImage(image) => image.size,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_goes_to_the_clipboard_as_composed_or_as_seen() {
    let mut window = composing();
    fill(&mut window, "Size", "320x200");
    window.get_by_label("Copy as a picture").click();
    assert_eq!(copied_size(&mut window), [320, 200]);
    window.run();
    assert!(has_text(&window, "Copied as a picture (320 × 200 pixels)."));
    press(&mut window, Key::Escape);
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    window.key_press_modifiers(shift, Key::C);
    let [width, height] = copied_size(&mut window);
    let view = window.state().explorer().view;
    assert_eq!(width, (2.0 * view.width) as usize);
    assert!(
        height > (2.0 * view.height) as usize,
        "with title and credits"
    );
}

#[test]
fn what_would_need_too_much_memory_is_refused_with_the_number() {
    let mut window = composing();
    click(&mut window, "Format: WebP");
    fill(&mut window, "Size", "16384x16384");
    assert!(has_text(&window, "would need about 3221 MB"));
    fill(&mut window, "Size", "99999x99999");
    assert!(has_text(&window, "each side must be from 64 to 16384"));
    save(&mut window);
    assert!(window.state().explorer().saving.is_none());
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Export));
    fill(&mut window, "Size", "16384x16384");
    click(&mut window, "Format: GIF");
    wait_for(&mut window, AtlasWindow::is_previewed);
    let told = "animation of 16384 × 16384 pixels (frames: ";
    assert!(has_text(&window, told), "{}", preview(&window));
}

#[test]
fn a_folder_that_takes_nothing_is_told_before_anything_is_drawn() {
    let mut window = composing();
    fill(&mut window, "File", "/no/such/folder/map.png");
    // What was seen of a folder is believed for a while.
    window.run_steps(12);
    assert!(has_text(
        &window,
        "There is no such folder: /no/such/folder."
    ));
    save(&mut window);
    assert!(window.state().explorer().saving.is_none());
    if cfg!(target_os = "linux") {
        fill(&mut window, "File", "/proc/map.png");
        window.run_steps(12);
        save(&mut window);
        wait_for(&mut window, |window| window.explorer().saving.is_none());
        assert!(has_text(
            &window,
            "Nothing was saved: could not write: /proc/map.png"
        ));
        click(&mut window, "Dismiss");
    }
}

#[test]
fn every_control_of_the_composer_has_a_name() {
    let mut window = composing();
    click(&mut window, "Format: GIF");
    unnamed(&window);
    click(&mut window, "Part: Country");
    click(&mut window, "Format: PDF");
    unnamed(&window);
    click(&mut window, "Part: Box");
    click_in_form(&mut window, "Show the credits");
    unnamed(&window);
    click(&mut window, "Format: CSV");
    unnamed(&window);
    press(&mut window, Key::Escape);
    click(&mut window, "Menu");
    click(&mut window, "Save and open");
    click(&mut window, "Save report of the region…");
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Report));
    unnamed(&window);
}

fn unnamed(window: &Window) {
    let nodes = window.root().children_recursive();
    let controls = nodes.filter(|node| {
        let node = node.accesskit_node();
        let other = [Role::Label, Role::ScrollBar, Role::Unknown];
        let is_clickable = node.data().supports_action(Action::Click);
        !other.contains(&node.role()) && is_clickable && !node.is_hidden()
    });
    // Whoever hears a field's name hears it from the label that it is labelled by.
    let unnamed = controls.filter(|node| {
        let node = node.accesskit_node();
        node.label().is_none() && node.labelled_by().next().is_none()
    });
    let roles: Vec<Role> = unnamed.map(|node| node.accesskit_node().role()).collect();
    assert_eq!(roles, Vec::<Role>::new());
}

#[test]
fn the_report_on_the_selected_country_is_saved() {
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    assert!(has_text(&window, "Select a country first"));
    assert_eq!(window.state().explorer().dialog, None);
    select_uzbekistan(&mut window);
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Report));
    assert!(has_text(
        &window,
        "What is known of Uzbekistan on 1 July 2026"
    ));
    let path = &window.state().explorer().report.path;
    assert!(
        path.ends_with("kabul-atlas-report-uzbekistan.pdf"),
        "{path}"
    );
    fill(&mut window, "File", "/tmp/report.png");
    assert!(has_text(&window, "its name must end in .pdf"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uzbekistan.pdf");
    fill(&mut window, "File", &path.display().to_string());
    click(&mut window, "Paper: Letter");
    click(&mut window, "All events, on as many pages as they need");
    window.get_by_label("Save report").click();
    window.run_steps(3);
    wait_for(&mut window, |window| window.explorer().saving.is_none());
    let notice = &window.state().explorer().notice;
    assert!(has_text(&window, "Saved "), "{notice:?}");
    let world = window.state().world();
    let request = ReportRequest {
        subject: Subject::Country("UZB".parse().unwrap()),
        date: world.record.as_of(),
        era: kabul_atlas::record::Era::Second,
        paper: "letter".parse().unwrap(),
        language: Language::English,
        has_all_events: true,
    };
    let expected = kabul_atlas::report::draw(&request, world).unwrap();
    assert!(std::fs::read(&path).unwrap() == expected);
}
