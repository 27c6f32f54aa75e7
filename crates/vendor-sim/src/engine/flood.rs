//! Bodies that are small on the wire and large in memory.

use bytes::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// Empty objects of one compressed block.
const BLOCK: u64 = 100_000;

/// Text before, `records` empty objects with commas between them, and text after.
pub(crate) fn plain(before: &str, records: u64, after: &str) -> Bytes {
    let records = usize::try_from(records).unwrap_or(0);
    let mut text = String::with_capacity(before.len() + 3 * records + after.len());
    text.push_str(before);
    text.push_str(&"{},".repeat(records));
    if records > 0 {
        text.pop();
    }
    text.push_str(after);
    Bytes::from(text)
}

/// The same, compressed. The block that repeats is compressed once, so that a billion records cost no time.
pub(crate) fn gzip(before: &str, records: u64, after: &str) -> Bytes {
    let (blocks, rest) = (records / BLOCK, records % BLOCK);
    let block = "{},".repeat(usize::try_from(BLOCK).unwrap_or(0));
    // The last record stands without a comma; where there is no rest, a block is one record shorter.
    let (blocks, rest) = if rest == 0 && blocks > 0 { (blocks - 1, BLOCK) } else { (blocks, rest) };
    let end = plain("", rest, after);
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let mut sum = Crc::new();
    let mut put = |part: &[u8], times: u64| {
        let deflated = deflate(part);
        let mut own = Crc::new();
        own.update(part);
        for _ in 0..times {
            out.extend_from_slice(&deflated);
            sum.combine(&own);
        }
    };
    put(before.as_bytes(), 1);
    put(block.as_bytes(), blocks);
    put(&end, 1);
    // An empty last block, then the sum and the length.
    out.extend_from_slice(&[0x03, 0x00]);
    out.extend_from_slice(&sum.sum().to_le_bytes());
    out.extend_from_slice(&sum.amount().to_le_bytes());
    Bytes::from(out)
}

/// Deflate blocks that refer to nothing before them.
fn deflate(part: &[u8]) -> Vec<u8> {
    let mut compress = Compress::new(Compression::best(), false);
    let mut out = Vec::with_capacity(part.len() / 100 + 1024);
    let mut taken = 0;
    loop {
        out.reserve(4096);
        // Memory is the only thing that deflating into a vector can lack.
        let _ = compress.compress_vec(&part[taken..], &mut out, FlushCompress::Full);
        taken = usize::try_from(compress.total_in()).unwrap_or(part.len());
        if taken >= part.len() && out.len() < out.capacity() {
            return out;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_compressed_unfolds_to_the_same() {
        for records in [0, 1, 2, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let mut text = Vec::new();
            let bytes = gzip("[", records, "]");
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("valid");
            assert_eq!(text, plain("[", records, "]"), "{records}");
        }
        assert!(gzip("[", 10_000_000, "]").len() < 60_000);
    }
}
