use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::account::Account;
use super::home::Place;
use super::*;

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn port(url: &str) -> u16 {
    let digits = url.rsplit(':').next().expect("an address has a port").split('/').next();
    digits.and_then(|digits| digits.parse().ok()).expect("a port is a number")
}

#[test]
fn postgres_and_redis_answer_and_are_gone_afterwards() -> Result<()> {
    let target = tempfile::tempdir()?;
    let wanted = Wanted { postgres: Some(Durability::None), redis: true };
    let services = Services::start(&wanted, target.path())?;
    let postgres = port(&services.postgres_url().expect("Postgres was wanted"));
    let redis = port(&services.redis_url().expect("Redis was wanted"));

    // The question "do you speak TLS?" is the shortest talk with Postgres; a private one says no.
    let mut stream = TcpStream::connect(("127.0.0.1", postgres))?;
    stream.write_all(&[0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])?;
    let mut answer = [0];
    stream.read_exact(&mut answer)?;
    assert_eq!(&answer, b"N");
    assert!(TcpStream::connect(("127.0.0.1", redis)).is_ok());

    drop(services);
    assert!(TcpStream::connect(("127.0.0.1", postgres)).is_err());
    assert!(TcpStream::connect(("127.0.0.1", redis)).is_err());
    assert_eq!(entries(&target.path().join("souk/services")), Vec::<PathBuf>::new());
    Ok(())
}

#[test]
fn a_program_that_ends_at_once_says_its_last_words() -> Result<()> {
    let target = tempfile::tempdir()?;
    let place = Place::choose(target.path(), None)?;
    let home = place.home("pg")?;
    let mut command = home.command(Path::new("/bin/sh"));
    command.args(["-c", "echo no room on the disk; exit 3"]);
    let mut daemon = daemon::Daemon::start(&mut command, home, rustix::process::Signal::TERM)?;
    let error = daemon.wait_until(|_| false).expect_err("it never was ready").to_string();
    assert!(error.contains("no room on the disk"), "{error}");
    Ok(())
}

#[test]
fn what_a_killed_run_left_behind_is_ended_and_removed() -> Result<()> {
    let target = tempfile::tempdir()?;
    let place = Place::choose(target.path(), None)?;
    let living = place.home("redis")?;
    let left = living.folder().with_file_name("pg-1");
    fs::create_dir(&left)?;
    fs::write(left.join("lock"), "")?;
    let mut leftover = Command::new("sleep").arg("600").current_dir(&left).spawn()?;
    fs::write(left.join("pid"), leftover.id().to_string())?;
    // Without this thread the ended process would stay a zombie, as it is our child.
    let ended = std::thread::spawn(move || leftover.wait());

    place.sweep();
    assert!(!ended.join().expect("the thread does not panic")?.success());
    assert!(!left.exists());
    assert!(living.folder().exists(), "a folder whose owner lives is left alone");
    Ok(())
}

#[test]
fn a_process_elsewhere_with_the_noted_number_is_left_alone() -> Result<()> {
    let target = tempfile::tempdir()?;
    let place = Place::choose(target.path(), None)?;
    let left = target.path().canonicalize()?.join("souk/services/pg-1");
    fs::create_dir(&left)?;
    fs::write(left.join("lock"), "")?;
    let mut stranger = Command::new("sleep").arg("600").current_dir("/").spawn()?;
    fs::write(left.join("pid"), stranger.id().to_string())?;

    place.sweep();
    assert!(stranger.try_wait()?.is_none());
    assert!(!left.exists());
    stranger.kill()?;
    stranger.wait()?;
    Ok(())
}

#[test]
fn a_folder_that_the_services_cannot_enter_is_not_chosen() -> Result<()> {
    let Some(account) = Account::for_services()? else { return Ok(()) };
    // Closed to others, as the home of root is.
    let target = tempfile::tempdir()?;
    fs::set_permissions(target.path(), fs::Permissions::from_mode(0o700))?;
    let place = Place::choose(target.path(), Some(&account))?;
    let home = place.home("closed")?;
    assert!(!home.folder().starts_with(target.path().canonicalize()?));
    assert!(account.reaches(home.folder()));
    Ok(())
}
