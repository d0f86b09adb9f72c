//! What a file is, before anything of it is compiled or run.

use std::collections::BTreeSet;

use domain::app::{Digest, Grant, HookKind, Manifest};
use domain::problem::Mistakes;
use serde_json::Value;
use thiserror::Error;
use wasmparser::{Encoding, Parser, Payload};

use crate::{limits, settings, v1};

/// Where the packer puts the manifest.
const MANIFEST_SECTION: &str = "souk:manifest";

/// A file whose imports, exports and manifest agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspected {
    /// SHA-256 of the file.
    pub digest: Digest,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The interfaces that it calls, sorted: the proof of what it may do.
    pub imports: BTreeSet<String>,
    /// The interfaces that it answers, sorted.
    pub exports: BTreeSet<String>,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// Too many bytes.
    #[error("the file has {0} bytes, more than {max}", max = limits::FILE_BYTES_MAX)]
    TooLarge(usize),
    /// Not a WebAssembly component.
    #[error("the file is not a WebAssembly component: {0}")]
    NotAComponent(String),
    /// Too many functions or modules.
    #[error("the file is too complex: {0}")]
    TooComplex(String),
    /// No manifest inside.
    #[error("the file has no manifest (custom section `{MANIFEST_SECTION}`)")]
    ManifestMissing,
    /// A manifest that is not one, with all that is wrong.
    #[error("the manifest is wrong: {0}")]
    ManifestWrong(Mistakes),
    /// The manifest's settings schema is no JSON Schema.
    #[error("the settings schema is wrong: {0}")]
    SchemaWrong(String),
    /// Made for a version of the contract that this host does not know.
    #[error("`{0}` is of a version of the contract that this host does not know")]
    ContractUnknown(String),
    /// Imports something that no app may.
    #[error("the app imports `{0}`, which no app may")]
    ImportUnknown(String),
    /// Calls something that its manifest does not ask for.
    #[error("the app imports `{import}`, but its manifest does not ask for the grant `{}`", grant.name())]
    ImportNotGranted {
        /// The interface.
        import: String,
        /// The grant that allows it.
        grant: Grant,
    },
    /// Asks for more than it uses.
    #[error("the manifest asks for the grant `{}`, but the app does not import what it allows", .0.name())]
    GrantNotImported(Grant),
    /// Answers less than its manifest says.
    #[error("the manifest names the hook `{}`, but the app does not export it", .0.name())]
    ExportMissing(HookKind),
    /// Answers more than its manifest says.
    #[error("the app exports `{0}`, which its manifest does not name")]
    ExportNotDeclared(String),
    /// The names are right, the types are not.
    #[error("the app does not fit the contract: {0}")]
    WrongShape(String),
    /// It cannot be compiled.
    #[error("the app cannot be compiled: {0}")]
    NotCompiled(String),
    /// Compiling takes too long.
    #[error("compiling the app takes too long")]
    CompiledTooSlowly,
}

impl Refused {
    /// A short name for problems and tests.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge(_) => "too-large",
            Self::NotAComponent(_) => "not-a-component",
            Self::TooComplex(_) => "too-complex",
            Self::ManifestMissing => "manifest-missing",
            Self::ManifestWrong(_) => "manifest-wrong",
            Self::SchemaWrong(_) => "schema-wrong",
            Self::ContractUnknown(_) => "contract-unknown",
            Self::ImportUnknown(_) => "import-unknown",
            Self::ImportNotGranted { .. } => "import-not-granted",
            Self::GrantNotImported(_) => "grant-not-imported",
            Self::ExportMissing(_) => "export-missing",
            Self::ExportNotDeclared(_) => "export-not-declared",
            Self::WrongShape(_) => "wrong-shape",
            Self::NotCompiled(_) => "not-compiled",
            Self::CompiledTooSlowly => "compiled-too-slowly",
        }
    }
}

/// Looks at a file without running or compiling any of it.
pub fn inspect(bytes: &[u8]) -> Result<Inspected, Refused> {
    if bytes.len() > limits::FILE_BYTES_MAX {
        return Err(Refused::TooLarge(bytes.len()));
    }
    let outline = outline(bytes)?;
    let manifest = manifest(outline.manifest.ok_or(Refused::ManifestMissing)?)?;
    check_imports(&outline.imports, &manifest)?;
    check_exports(&outline.exports, &manifest)?;
    Ok(Inspected { digest: Digest::of(bytes), manifest, imports: outline.imports, exports: outline.exports })
}

struct Outline<'a> {
    manifest: Option<&'a [u8]>,
    imports: BTreeSet<String>,
    exports: BTreeSet<String>,
}

fn outline(bytes: &[u8]) -> Result<Outline<'_>, Refused> {
    let wrong = |error: wasmparser::BinaryReaderError| Refused::NotAComponent(error.message().to_owned());
    let mut outline = Outline { manifest: None, imports: BTreeSet::new(), exports: BTreeSet::new() };
    let (mut depth, mut modules, mut functions, mut manifests) = (0_u32, 0_u32, 0_u32, 0_u32);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(wrong)? {
            Payload::Version { encoding: Encoding::Module, .. } if depth == 0 => {
                return Err(Refused::NotAComponent("it is a core module".to_owned()));
            }
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => {
                depth += 1;
                modules += 1;
            }
            Payload::End(_) => depth = depth.saturating_sub(1),
            Payload::CodeSectionStart { count, .. } => functions = functions.saturating_add(count),
            Payload::CustomSection(section) if depth == 0 && section.name() == MANIFEST_SECTION => {
                manifests += 1;
                outline.manifest = Some(section.data());
            }
            Payload::ComponentImportSection(section) if depth == 0 => {
                for import in section {
                    outline.imports.insert(import.map_err(wrong)?.name.name.to_owned());
                }
            }
            Payload::ComponentExportSection(section) if depth == 0 => {
                for export in section {
                    outline.exports.insert(export.map_err(wrong)?.name.name.to_owned());
                }
            }
            _ => {}
        }
    }
    if manifests > 1 {
        return Err(Refused::NotAComponent(format!("it has {manifests} manifests")));
    }
    if functions > limits::FUNCTIONS_MAX {
        return Err(Refused::TooComplex(format!("{functions} functions, more than {}", limits::FUNCTIONS_MAX)));
    }
    if modules > limits::MODULES_MAX {
        return Err(Refused::TooComplex(format!("{modules} modules, more than {}", limits::MODULES_MAX)));
    }
    Ok(outline)
}

fn manifest(section: &[u8]) -> Result<Manifest, Refused> {
    use domain::problem::Mistake;

    let whole = |detail: String| Refused::ManifestWrong(Mistakes(vec![Mistake::at("", detail)]));
    if section.len() > limits::MANIFEST_BYTES_MAX {
        return Err(whole(format!("has more than {} bytes", limits::MANIFEST_BYTES_MAX)));
    }
    let json: Value = serde_json::from_slice(section).map_err(|wrong| whole(wrong.to_string()))?;
    let manifest = Manifest::parse(&json).map_err(Refused::ManifestWrong)?;
    settings::check_schema(&manifest.settings).map_err(Refused::SchemaWrong)?;
    Ok(manifest)
}

/// The interface of the contract, without package and version; the whole name back if it is none.
fn interface(name: &str) -> Result<&str, Refused> {
    let Some(rest) = name.strip_prefix("souk:plugin/") else {
        return Err(Refused::ImportUnknown(name.to_owned()));
    };
    match rest.split_once('@') {
        Some((interface, v1::VERSION)) => Ok(interface),
        _ => Err(Refused::ContractUnknown(name.to_owned())),
    }
}

/// The grant that allows an import; nothing for what everybody may.
fn grant_for(interface: &str, name: &str) -> Result<Option<Grant>, Refused> {
    match interface {
        "types" | "log" => Ok(None),
        "orders" => Ok(Some(Grant::OrdersRead)),
        "members" => Ok(Some(Grant::MembersRead)),
        "referrals" => Ok(Some(Grant::ReferralsRead)),
        "kv" => Ok(Some(Grant::Kv)),
        _ => Err(Refused::ImportUnknown(name.to_owned())),
    }
}

fn check_imports(imports: &BTreeSet<String>, manifest: &Manifest) -> Result<(), Refused> {
    let mut used = BTreeSet::new();
    for import in imports {
        let Some(grant) = grant_for(interface(import)?, import)? else { continue };
        if !manifest.asks_for(grant) {
            return Err(Refused::ImportNotGranted { import: import.clone(), grant });
        }
        used.insert(grant);
    }
    let imported = [Grant::OrdersRead, Grant::MembersRead, Grant::ReferralsRead, Grant::Kv];
    match imported.into_iter().find(|grant| manifest.asks_for(*grant) && !used.contains(grant)) {
        Some(unused) => Err(Refused::GrantNotImported(unused)),
        None => Ok(()),
    }
}

fn check_exports(exports: &BTreeSet<String>, manifest: &Manifest) -> Result<(), Refused> {
    let name = |hook: HookKind| format!("souk:plugin/{}@{}", hook.name(), v1::VERSION);
    if let Some(missing) = manifest.hooks.iter().find(|hook| !exports.contains(&name(**hook))) {
        return Err(Refused::ExportMissing(*missing));
    }
    let declared: BTreeSet<String> = manifest.hooks.iter().map(|hook| name(*hook)).collect();
    match exports.difference(&declared).next() {
        Some(other) => Err(Refused::ExportNotDeclared(other.clone())),
        None => Ok(()),
    }
}
