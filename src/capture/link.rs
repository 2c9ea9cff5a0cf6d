//! What stands before the IP header of a packet, told from the bytes alone.

use etherparse::{EtherType, ether_type};

/// The most VLAN tags that are read. Two are in use.
const MOST_VLANS: usize = 4;

/// The beginning of an ARP packet of Ethernet and IPv4 (RFC 826).
const ARP: [u8; 6] = [0, 1, 8, 0, 6, 4];

/// A PPPoE session (RFC 2516 4), and the bytes of its header with the protocol of PPP.
const PPPOE: EtherType = EtherType(0x8864);
const PPPOE_HEADER: usize = 8;

/// A kind of link header, named as tcpdump and Wireshark name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Link {
    /// Ethernet II.
    Ethernet,
    /// Linux cooked, version 1: captured on the interface `any`.
    LinuxSll,
    /// Linux cooked, version 2.
    LinuxSll2,
    /// The loopback of BSD and macOS: four bytes of address family, in either byte order.
    Loopback,
    /// None: the packet begins with its IP header.
    Raw,
}

names! {
    Link {
        Self::Ethernet => "ethernet",
        Self::LinuxSll => "linux-sll",
        Self::LinuxSll2 => "linux-sll2",
        Self::Loopback => "loopback",
        Self::Raw => "raw",
    }
}

impl Link {
    /// The type of what follows the link header, and the length of that header.
    fn read(self, bytes: &[u8]) -> Option<(EtherType, usize)> {
        let word = |at| bytes.get(at..)?.first_chunk().copied().map(u16::from_be_bytes);
        let (ether_type, length) = match self {
            Self::Ethernet => (word(12)?, 14),
            // The first word is the packet type, 0 to 4.
            Self::LinuxSll if word(0)? <= 4 => (word(14)?, 16),
            // The second word is reserved and 0.
            Self::LinuxSll2 if word(2)? == 0 => (word(0)?, 20),
            Self::Loopback => return Some((family(*bytes.first_chunk()?)?, 4)),
            Self::Raw if bytes.starts_with(&ARP) => return Some((ether_type::ARP, 0)),
            Self::Raw => return Some((version(*bytes.first()?)?, 0)),
            _ => return None,
        };
        Some((EtherType(ether_type), length))
    }
}

/// The type of packet that an address family stands for. AF_INET is 2 everywhere, AF_INET6 10
/// (Linux), 24 (NetBSD, OpenBSD), 28 (FreeBSD) or 30 (macOS).
fn family(bytes: [u8; 4]) -> Option<EtherType> {
    [u32::from_be_bytes(bytes), u32::from_le_bytes(bytes)].into_iter().find_map(|family| {
        match family {
            2 => Some(ether_type::IPV4),
            10 | 24 | 28 | 30 => Some(ether_type::IPV6),
            _ => None,
        }
    })
}

/// The type of packet that the first byte of an IP header stands for.
const fn version(first: u8) -> Option<EtherType> {
    match first >> 4 {
        4 => Some(ether_type::IPV4),
        6 => Some(ether_type::IPV6),
        _ => None,
    }
}

/// The header before an IP or ARP packet.
pub(super) struct LinkHeader {
    pub(super) link: Link,
    pub(super) vlan_ids: Vec<u16>,
    pub(super) ether_type: EtherType,
    /// Where it ends, VLAN tags included.
    pub(super) end: usize,
}

/// Every way to read the beginning of `bytes` as a link header with IP or ARP behind it; those
/// that leave the least doubt first.
pub(super) fn headers(bytes: &[u8]) -> impl Iterator<Item = LinkHeader> {
    [Link::Ethernet, Link::LinuxSll, Link::LinuxSll2, Link::Loopback, Link::Raw]
        .into_iter()
        .filter_map(|link| header(link, bytes))
        .filter(|header| match (header.ether_type, bytes.get(header.end)) {
            (ether_type::IPV4 | ether_type::IPV6, Some(&first)) => {
                version(first) == Some(header.ether_type)
            }
            (ether_type::IPV4 | ether_type::IPV6 | ether_type::ARP, _) => true,
            _ => false,
        })
}

/// Whether `bytes` may begin with a link header, or be a packet without one.
pub(super) fn may_begin(bytes: &[u8]) -> bool {
    headers(bytes).next().is_some()
}

fn header(link: Link, bytes: &[u8]) -> Option<LinkHeader> {
    let (mut ether_type, mut end) = link.read(bytes)?;
    let mut vlan_ids = Vec::new();
    while is_vlan_tag(ether_type) && vlan_ids.len() < MOST_VLANS {
        let &[tag, id, high, low] = bytes.get(end..)?.first_chunk()?;
        vlan_ids.push(u16::from_be_bytes([tag & 0x0f, id]));
        ether_type = EtherType(u16::from_be_bytes([high, low]));
        end += 4;
    }
    if let Some(behind) = bytes.get(end..).filter(|_| ether_type == PPPOE).and_then(behind_pppoe) {
        (ether_type, end) = (behind, end + PPPOE_HEADER);
    }
    // Linux cooked, version 2, has the type at its beginning.
    (end <= bytes.len()).then_some(LinkHeader { link, vlan_ids, ether_type, end })
}

/// The type of packet behind the headers of a PPPoE session (RFC 2516 4) and of PPP (RFC 1661 2).
fn behind_pppoe(bytes: &[u8]) -> Option<EtherType> {
    match *bytes.first_chunk::<PPPOE_HEADER>()? {
        [0x11, 0, _, _, _, _, 0x00, 0x21] => Some(ether_type::IPV4),
        [0x11, 0, _, _, _, _, 0x00, 0x57] => Some(ether_type::IPV6),
        _ => None,
    }
}

const fn is_vlan_tag(ether_type: EtherType) -> bool {
    matches!(
        ether_type,
        ether_type::VLAN_TAGGED_FRAME
            | ether_type::PROVIDER_BRIDGING
            | ether_type::VLAN_DOUBLE_TAGGED_FRAME
    )
}
