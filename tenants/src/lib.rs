//! The verbs of the control plane: provision, suspend, plans, marketplace, install.

pub mod lookup;
