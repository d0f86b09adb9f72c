//! The verbs of the control plane: provision, suspend, plans, marketplace, install.

pub mod apps;
pub mod lookup;
