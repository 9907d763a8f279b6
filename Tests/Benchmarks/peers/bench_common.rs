// What the two Rust engines share: reading, timing, counting and the line of results.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::json;

const SEPARATOR: &[u8] = b"<!-- record -->\n";

/// Renders every record with the function that `prepare` makes of the template's text.
///
/// Arguments of the program: `TEMPLATE records.jsonl [--out FILE]`.
pub fn run<Record, Render>(
    engine: &str,
    prepare: impl FnOnce(String) -> Result<Render, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>>
where
    Record: DeserializeOwned,
    Render: FnMut(Record) -> Result<String, Box<dyn Error>>,
{
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (template, records, out) = match arguments.as_slice() {
        [template, records] => (template, records, "/dev/null"),
        [template, records, option, out] if option == "--out" => (template, records, out.as_str()),
        _ => return Err("usage: TEMPLATE records.jsonl [--out FILE]".into()),
    };
    let mut render = prepare(fs::read_to_string(template)?)?;

    let mut rendering = Duration::ZERO;
    let (mut count, mut size) = (0_u64, 0_usize);
    let start = Instant::now();
    let mut lines = BufReader::with_capacity(1 << 16, File::open(records)?);
    let mut out = BufWriter::with_capacity(1 << 16, File::create(out)?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let record = serde_json::from_slice(&line)?;
        let before = Instant::now();
        let page = render(record)?;
        rendering += before.elapsed();
        out.write_all(page.as_bytes())?;
        out.write_all(SEPARATOR)?;
        size += page.len();
        count += 1;
        line.clear();
    }
    out.flush()?;
    let total = start.elapsed().as_secs_f64();
    let rendering = rendering.as_secs_f64();

    println!(
        "{}",
        json!({
            "engine": engine,
            "records": count,
            "seconds_total": (total * 1e4).round() / 1e4,
            "seconds_render_only": (rendering * 1e4).round() / 1e4,
            "per_second_total": (count as f64 / total).round() as u64,
            "per_second_render": (count as f64 / rendering).round() as u64,
            "bytes": size,
            "peak_rss_kb": peak_rss_kb()?,
        })
    );
    Ok(())
}

fn peak_rss_kb() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM")).ok_or("no VmHWM")?;
    Ok(line.split_whitespace().nth(1).ok_or("no number")?.parse()?)
}
