//! HTTP statuses that turn up as close codes, and what was probably meant.

use crate::CloseCode;

/// An HTTP status and the close codes that say something like it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct HttpStatus {
    /// The number, 100 to 599.
    pub status: u16,
    /// Its reason phrase, as registered with IANA; for 418 as in RFC 2324.
    pub phrase: &'static str,
    /// Close codes to use in its place, the best first. A number over 4000 follows the
    /// convention of adding 4000 to the status.
    pub instead: &'static [CloseCode],
}

/// The HTTP status with this number, if it is one that close codes are mistaken for.
///
/// ```
/// let status = wsclose::table::http_status(401).unwrap();
/// assert_eq!(status.phrase, "Unauthorized");
/// assert_eq!(status.instead[0].get(), 3000);
/// ```
pub fn http_status(number: u16) -> Option<&'static HttpStatus> {
    let at = STATUSES.binary_search_by_key(&number, |row| row.status).ok()?;
    STATUSES.get(at)
}

/// In the IANA registry, 418 is `(Unused)`.
const UNUSED: u16 = 418;

/// The HTTP status that a private code from 4400 to 4599 may stand for, by the convention of adding
/// 4000.
pub(super) fn http_plus_4000(code: CloseCode) -> Option<&'static HttpStatus> {
    let status = code.get().checked_sub(4000).filter(|status| (400..=599).contains(status))?;
    http_status(status).filter(|row| row.status != UNUSED)
}

const fn status(status: u16, phrase: &'static str, instead: &'static [CloseCode]) -> HttpStatus {
    HttpStatus { status, phrase, instead }
}

macro_rules! codes {
    ($($number:literal),*) => { &[$(CloseCode::new($number)),*] };
}

/// In order. The close codes beside a status are the ones with the same meaning in the table,
/// then the status plus 4000.
/// Every HTTP status in the table, in order.
pub fn http_statuses() -> &'static [HttpStatus] {
    &STATUSES
}

static STATUSES: [HttpStatus; 62] = [
    status(100, "Continue", &[]),
    status(101, "Switching Protocols", &[]),
    status(102, "Processing", &[]),
    status(103, "Early Hints", &[]),
    status(200, "OK", codes![1000]),
    status(201, "Created", codes![1000]),
    status(202, "Accepted", codes![1000]),
    status(203, "Non-Authoritative Information", codes![1000]),
    status(204, "No Content", codes![1000]),
    status(205, "Reset Content", codes![1000]),
    status(206, "Partial Content", &[]),
    status(207, "Multi-Status", &[]),
    status(208, "Already Reported", &[]),
    status(226, "IM Used", &[]),
    status(300, "Multiple Choices", &[]),
    status(301, "Moved Permanently", codes![4301]),
    status(302, "Found", codes![4302]),
    status(303, "See Other", codes![4303]),
    status(304, "Not Modified", &[]),
    status(305, "Use Proxy", codes![4305]),
    status(307, "Temporary Redirect", codes![4307]),
    status(308, "Permanent Redirect", codes![4308]),
    status(400, "Bad Request", codes![1008, 4400]),
    status(401, "Unauthorized", codes![3000, 4401, 1008]),
    status(402, "Payment Required", codes![1008, 4402]),
    status(403, "Forbidden", codes![3003, 4403, 1008]),
    status(404, "Not Found", codes![4404, 1008]),
    status(405, "Method Not Allowed", codes![1008, 4405]),
    status(406, "Not Acceptable", codes![1003, 4406]),
    status(407, "Proxy Authentication Required", codes![1008, 4407]),
    status(408, "Request Timeout", codes![3008, 4408]),
    status(409, "Conflict", codes![4409, 1008]),
    status(410, "Gone", codes![4410, 1008]),
    status(411, "Length Required", codes![1008, 4411]),
    status(412, "Precondition Failed", codes![1008, 4412]),
    status(413, "Content Too Large", codes![1009]),
    status(414, "URI Too Long", codes![1008, 4414]),
    status(415, "Unsupported Media Type", codes![1003]),
    status(416, "Range Not Satisfiable", codes![1008, 4416]),
    status(417, "Expectation Failed", codes![1008, 4417]),
    status(418, "I'm a teapot", codes![1008, 4418]),
    status(421, "Misdirected Request", codes![1008, 4421]),
    status(422, "Unprocessable Content", codes![1008, 4422]),
    status(423, "Locked", codes![1008, 4423]),
    status(424, "Failed Dependency", codes![1008, 4424]),
    status(425, "Too Early", codes![1013, 4425]),
    status(426, "Upgrade Required", codes![1008, 4426]),
    status(428, "Precondition Required", codes![1008, 4428]),
    status(429, "Too Many Requests", codes![4429, 1008, 1013]),
    status(431, "Request Header Fields Too Large", codes![1009]),
    status(451, "Unavailable For Legal Reasons", codes![1008, 4451]),
    status(500, "Internal Server Error", codes![1011]),
    status(501, "Not Implemented", codes![1011, 4501]),
    status(502, "Bad Gateway", codes![1014]),
    status(503, "Service Unavailable", codes![1013, 1012]),
    status(504, "Gateway Timeout", codes![1014, 4504]),
    status(505, "HTTP Version Not Supported", codes![1002, 4505]),
    status(506, "Variant Also Negotiates", codes![1011, 4506]),
    status(507, "Insufficient Storage", codes![1011, 4507]),
    status(508, "Loop Detected", codes![1011, 4508]),
    status(510, "Not Extended", codes![1011, 4510]),
    status(511, "Network Authentication Required", codes![1008, 4511]),
];
