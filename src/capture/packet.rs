//! A TCP segment in the packet around it: link header, IP header, TCP header.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::ops::Range;

use etherparse::err::ip::LaxHeaderSliceError;
use etherparse::err::ipv6_exts::HeaderSliceError as ExtensionError;
use etherparse::err::tcp::HeaderSliceError;
use etherparse::{
    IpNumber, Ipv6ExtensionSlice, Ipv6Header, LaxIpSlice, TcpSlice, ether_type, ip_number,
};

use super::link::{self, Link, LinkHeader};

/// The most bytes that follow an IP packet as padding and checksum of its Ethernet frame.
const MOST_PADDING: usize = 64;

/// A TCP segment and the headers before it. Ranges are offsets into the input; none of them
/// overlap, and each begins where the one before it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Packet {
    /// What stands before the IP header.
    pub link: Link,
    /// The VLANs of the packet, the outermost first.
    pub vlan_ids: Vec<u16>,
    /// Where the link header stands, with its VLAN tags and PPPoE header; empty for [`Link::Raw`].
    pub link_header: Range<usize>,
    /// Where the IP header stands, with its options or extension headers.
    pub ip_header: Range<usize>,
    /// Where the TCP header stands, with its options.
    pub tcp_header: Range<usize>,
    /// What the segment carries, without padding that may follow the packet.
    pub payload: Range<usize>,
    /// The sender's address and port.
    pub source: SocketAddr,
    /// The receiver's address and port.
    pub destination: SocketAddr,
    /// The flags of the TCP header.
    pub flags: Flags,
    /// How many bytes of the packet the capture left out at its end, by its IP header.
    pub missing: usize,
}

/// The flags of a TCP header (RFC 9293 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// The names of the bits, the lowest first.
    const NAMES: [&str; 8] = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"];

    /// Whether the sender has no more to send.
    pub const fn fin(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether the connection begins here.
    pub const fn syn(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether the connection is reset.
    pub const fn rst(self) -> bool {
        self.0 & 4 != 0
    }

    /// The names of those that are set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        (0..)
            .zip(Self::NAMES)
            .filter_map(move |(bit, name)| (self.0 >> bit & 1 != 0).then_some(name))
    }
}

form! {
    #[items = serde_json::json!({ "type": "string", "enum": Self::NAMES })]
    Flags: flags => flags.names().collect::<Vec<_>>()
}

/// Why bytes could not be read as a packet with TCP.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PacketError {
    /// What is wrong.
    pub kind: PacketErrorKind,
    /// Where, as a byte offset into the input.
    pub at: usize,
    /// Whether the bytes are clearly a packet all the same.
    pub(super) is_packet: bool,
}

/// What is wrong with a packet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PacketErrorKind {
    /// There is no IP header, neither at the beginning nor behind a link header.
    NoIp,
    /// An ARP packet.
    Arp,
    /// An IP packet that holds this protocol instead of TCP, as IANA numbers it.
    NotTcp(u8),
    /// A fragment of an IP packet that is not its first, so that it has no TCP header.
    LaterFragment,
    /// The packet ends inside its IP header.
    CutInIp,
    /// The packet ends inside its TCP header.
    CutInTcp,
    /// The TCP header gives itself less than the 20 bytes that it takes at least.
    ShortTcpHeader,
}

impl std::error::Error for PacketError {}

impl fmt::Display for PacketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at;
        match self.kind {
            PacketErrorKind::NoIp => f.write_str(
                "expected a packet with an IPv4 or IPv6 header at its beginning or behind a link \
                 header, found none",
            ),
            PacketErrorKind::Arp => write!(f, "expected an IP packet, found ARP at byte {at}"),
            PacketErrorKind::NotTcp(protocol) => {
                write!(f, "expected a TCP header at byte {at}, found ")?;
                match IpNumber(protocol).keyword_str() {
                    Some(name) => write!(f, "{name} (protocol {protocol})"),
                    None => write!(f, "protocol {protocol}"),
                }
            }
            PacketErrorKind::LaterFragment => {
                write!(f, "expected a TCP header at byte {at}, found a later fragment of a packet")
            }
            PacketErrorKind::CutInIp => {
                write!(f, "the packet ends inside its IP header, at byte {at}")
            }
            PacketErrorKind::CutInTcp => {
                write!(f, "the packet ends inside its TCP header, at byte {at}")
            }
            PacketErrorKind::ShortTcpHeader => {
                write!(f, "the TCP header at byte {at} is shorter than 20 bytes by its own length")
            }
        }
    }
}

/// The TCP segment in `bytes`, which begin with an IP header, or with an Ethernet, Linux cooked or
/// loopback header before it. What a capture tends to get wrong is no error: checksums, an IP
/// length of 0, and a payload that is cut short.
///
/// ```
/// use wsclose::capture::{self, Link};
///
/// let hex = "4500002c 00010000 40060000 0a000001 0a000002
///            1f90c822 00000001 00000002 501801f6 00000000 880203e8";
/// let packet = capture::read_packet(&capture::read(hex)?.bytes)?;
/// assert_eq!(packet.link, Link::Raw);
/// assert_eq!(packet.source.to_string(), "10.0.0.1:8080");
/// assert_eq!(packet.payload, 40..44);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When there is no IP packet, or no TCP header in it.
pub fn read_packet(bytes: &[u8]) -> Result<Packet, PacketError> {
    let rank = |result: &Result<_, PacketError>| match result {
        Ok(_) => 0,
        Err(error) if error.is_packet => 1,
        Err(_) => 2,
    };
    let attempts = link::headers(bytes).map(|header| read_behind(header, bytes));
    attempts.min_by_key(rank).unwrap_or_else(|| Err(error(PacketErrorKind::NoIp, 0, false)))
}

/// The packet behind a link header.
fn read_behind(link: LinkHeader, bytes: &[u8]) -> Result<Packet, PacketError> {
    let ip = read_ip(&link, bytes)?;
    let tcp = TcpSlice::from_slice(ip.payload).map_err(|fault| match fault {
        HeaderSliceError::Len(_) => {
            let at = ip.header.end + ip.payload.len();
            error(PacketErrorKind::CutInTcp, at, ip.missing() > 0)
        }
        HeaderSliceError::Content(_) => {
            error(PacketErrorKind::ShortTcpHeader, ip.header.end, false)
        }
    })?;
    let payload = ip.header.end + tcp.header_len();
    Ok(Packet {
        link: link.link,
        vlan_ids: link.vlan_ids,
        link_header: 0..link.end,
        tcp_header: ip.header.end..payload,
        payload: payload..ip.header.end + ip.payload.len(),
        source: SocketAddr::new(ip.source, tcp.source_port()),
        destination: SocketAddr::new(ip.destination, tcp.destination_port()),
        flags: Flags(tcp.header_slice().get(13).copied().unwrap_or_default()),
        missing: ip.missing(),
        ip_header: ip.header,
    })
}

/// The IP header behind a link header, with TCP behind it.
fn read_ip<'a>(link: &LinkHeader, bytes: &'a [u8]) -> Result<Ip<'a>, PacketError> {
    let rest = bytes.get(link.end..).unwrap_or_default();
    if link.ether_type == ether_type::ARP {
        // Of Ethernet and IPv4, as nearly all ARP is.
        return Err(error(PacketErrorKind::Arp, link.end, rest.starts_with(&[0, 1, 8, 0])));
    }
    let cut = error(PacketErrorKind::CutInIp, bytes.len(), link.link != Link::Raw);
    let (slice, stopped) = LaxIpSlice::from_slice(rest).map_err(|fault| match fault {
        LaxHeaderSliceError::Len(_) => cut.clone(),
        LaxHeaderSliceError::Content(_) => error(PacketErrorKind::NoIp, 0, false),
    })?;
    let ip = Ip::new(&slice, link.end, rest.len());
    match stopped {
        Some((ExtensionError::Len(_), _)) => return Err(cut),
        None if is_later_fragment(&slice) => {
            return Err(error(PacketErrorKind::LaterFragment, ip.header.end, ip.fits()));
        }
        _ => {}
    }
    if ip.protocol != ip_number::TCP {
        let kind = PacketErrorKind::NotTcp(ip.protocol.0);
        return Err(error(kind, ip.header.end, ip.fits()));
    }
    Ok(ip)
}

fn error(kind: PacketErrorKind, at: usize, is_packet: bool) -> PacketError {
    PacketError { kind, at, is_packet }
}

/// What an IP header says, its options or extension headers included.
struct Ip<'a> {
    source: IpAddr,
    destination: IpAddr,
    header: Range<usize>,
    protocol: IpNumber,
    payload: &'a [u8],
    /// The length of the packet; `None` where the header leaves it open.
    length: Option<usize>,
    /// How many bytes there are from the header on.
    there: usize,
}

impl<'a> Ip<'a> {
    fn new(ip: &LaxIpSlice<'a>, start: usize, there: usize) -> Self {
        let (header_length, length) = match ip {
            LaxIpSlice::Ipv4(ip) => {
                let options_end = ip.header().slice().len();
                let authentication = ip.extensions().auth.map_or(0, |auth| auth.slice().len());
                let length = usize::from(ip.header().total_len());
                (options_end + authentication, (length >= options_end).then_some(length))
            }
            LaxIpSlice::Ipv6(ip) => {
                let length = usize::from(ip.header().payload_length());
                let header_length = Ipv6Header::LEN + ip.extensions().slice().len();
                (header_length, (length > 0).then_some(Ipv6Header::LEN + length))
            }
        };
        Self {
            source: ip.source_addr(),
            destination: ip.destination_addr(),
            header: start..start + header_length,
            protocol: ip.payload_ip_number(),
            payload: ip.payload().payload,
            length,
            there,
        }
    }

    /// How many bytes of the packet are not there.
    fn missing(&self) -> usize {
        self.length.map_or(0, |length| length.saturating_sub(self.there))
    }

    /// Whether the packet is as long as what is there, but for padding.
    fn fits(&self) -> bool {
        let behind = self.length.and_then(|length| self.there.checked_sub(length));
        behind.is_some_and(|behind| behind <= MOST_PADDING)
    }
}

/// Whether it is a fragment and not the first. Its extension headers have to be whole: etherparse
/// walks them without looking at their lengths again.
fn is_later_fragment(ip: &LaxIpSlice<'_>) -> bool {
    let offset = match ip {
        LaxIpSlice::Ipv4(ip) => Some(ip.header().fragments_offset()),
        LaxIpSlice::Ipv6(ip) => {
            ip.extensions().clone().into_iter().find_map(|extension| match extension {
                Ipv6ExtensionSlice::Fragment(fragment) => Some(fragment.fragment_offset()),
                _ => None,
            })
        }
    };
    offset.is_some_and(|offset| offset.value() > 0)
}
