//! From a core module to one uploadable file: a component with its manifest in a custom section.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use wit_component::ComponentEncoder;

/// Where the host looks for the manifest.
const SECTION: &str = "souk:manifest";

/// A file ready to be uploaded.
pub(super) struct Packed {
    pub(super) file_name: String,
    id: String,
    pub(super) bytes: Vec<u8>,
}

/// Packs the module with the `app.toml` and `settings.schema.json` of the app's folder.
pub(super) fn pack(folder: &Path, module: &Path) -> Result<Packed> {
    let manifest = manifest(folder)?;
    let text = |name: &str| -> Result<String> {
        let text = manifest.get(name).and_then(Value::as_str).with_context(|| format!("app.toml has no `{name}`"))?;
        ensure!(text.chars().all(|c| c.is_ascii_alphanumeric() || "-.+".contains(c)), "`{name}` is no file name");
        Ok(text.to_owned())
    };
    let (id, version) = (text("id")?, text("version")?);

    let module = fs::read(module).with_context(|| format!("{} was not built", module.display()))?;
    let mut bytes = ComponentEncoder::default().validate(true).module(&module)?.encode()?;
    append_section(&mut bytes, SECTION, &serde_json::to_vec(&manifest)?)?;
    Ok(Packed { file_name: format!("{id}-{version}.wasm"), id, bytes })
}

impl Packed {
    /// Whether this is the name of another version of the app.
    pub(super) fn is_other_version(&self, file_name: &str) -> bool {
        let version = file_name.strip_suffix(".wasm").and_then(|name| name.strip_prefix(&self.id)?.strip_prefix('-'));
        version.is_some_and(|version| semver::Version::parse(version).is_ok())
    }
}

/// `app.toml` as JSON, with the settings schema in it.
fn manifest(folder: &Path) -> Result<Value> {
    let text = fs::read_to_string(folder.join("app.toml")).context("app.toml cannot be read")?;
    let mut manifest: Value = toml::from_str(&text).context("app.toml is no TOML")?;
    let schema = fs::read_to_string(folder.join("settings.schema.json"));
    let schema = schema.context("settings.schema.json is missing: run the app's tests once with UPDATE=1")?;
    let schema: Value = serde_json::from_str(&schema).context("settings.schema.json is no JSON")?;
    manifest.as_object_mut().context("app.toml is no table")?.insert("settings".to_owned(), schema);
    Ok(manifest)
}

/// A custom section: a zero, the length of the rest, the name with its length, the data (core specification 5.5.3).
fn append_section(bytes: &mut Vec<u8>, name: &str, data: &[u8]) -> Result<()> {
    let mut body = Vec::new();
    append_length(&mut body, name.len())?;
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(data);
    bytes.push(0);
    append_length(bytes, body.len())?;
    bytes.extend_from_slice(&body);
    Ok(())
}

/// Unsigned LEB128.
fn append_length(bytes: &mut Vec<u8>, length: usize) -> Result<()> {
    let mut rest = u32::try_from(length).context("a section is at most 4 GiB")?;
    while rest > 0x7f {
        bytes.push(u8::try_from(rest & 0x7f)? | 0x80);
        rest >>= 7;
    }
    bytes.push(u8::try_from(rest)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_seven_bits_at_a_time() {
        for (length, expected) in
            [(0, vec![0]), (127, vec![127]), (128, vec![0x80, 1]), (624_485, vec![0xe5, 0x8e, 0x26])]
        {
            let mut bytes = Vec::new();
            append_length(&mut bytes, length).expect("short");
            assert_eq!(bytes, expected, "{length}");
        }
    }

    #[test]
    fn only_versions_of_the_same_app_are_replaced() {
        let packed = Packed { file_name: "tea-1.1.0.wasm".to_owned(), id: "tea".to_owned(), bytes: Vec::new() };
        assert!(packed.is_other_version("tea-1.0.0.wasm"));
        assert!(!packed.is_other_version("tea-pot-1.0.0.wasm"));
        assert!(!packed.is_other_version("tea-1.0.0.cwasm"));
    }
}
