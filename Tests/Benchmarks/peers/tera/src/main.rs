//! Tera: bench-tera template.html.tera records.jsonl [--out FILE]

use std::error::Error;

use serde_json::Value;
use tera::{Context, Tera};

#[path = "../../bench_common.rs"]
mod bench_common;

fn main() -> Result<(), Box<dyn Error>> {
    bench_common::run("tera 1.17 (Rust)", |source| {
        // The name's suffix switches escaping on; an unknown name is always an error.
        let mut engine = Tera::default();
        engine.add_raw_template("letter.html", &source)?;
        Ok(move |record: Value| Ok(engine.render("letter.html", &Context::from_value(record)?)?))
    })
}
