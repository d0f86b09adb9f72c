//! The sandbox from outside: what it refuses, what it survives, what it answers.

mod answers;
mod artefacts;
mod counted;
mod events;
mod files;
mod guest;
mod hostile;
mod measure;
mod settings;
mod shop;
