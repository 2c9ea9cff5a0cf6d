//! SocketCluster.

use super::{App, AppKind, Origin, code, range};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, No, Now};
use crate::table::Basis::SourceCode;
use crate::table::Sender::{Client, Either, Server};

pub(super) const APP: App = App {
    id: "socketcluster",
    name: "SocketCluster",
    aliases: &[],
    kind: AppKind::Framework,
    about: "pub/sub framework for Node",
    page: Some("https://socketcluster.io/"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("SocketCluster/sc-errors@6977ad6c4b4f:index.js"),
            File("SocketCluster/socketcluster-client@134b9d9f0ba5:lib/clientsocket.js"),
            File("SocketCluster/socketcluster-client@134b9d9f0ba5:lib/transport.js"),
            File("SocketCluster/socketcluster-server@1e8c43f8b79d:serversocket.js"),
        ],
    },
    codes: &[
        code(
            4000,
            "Server ping timed out",
            Client,
            Some(Now),
            "no ping from the server in time; the client connects again without waiting",
        ),
        code(
            4001,
            "Client pong timed out",
            Server,
            Some(Now),
            "no pong from the client in time; the client connects again without waiting",
        ),
        code(
            4002,
            "Server failed to sign auth token",
            Server,
            Some(AfterBackoff),
            "the server could not sign the auth token",
        ),
        code(
            4003,
            "Failed to complete handshake",
            Client,
            Some(AfterBackoff),
            "the handshake ended in an error without a code of its own",
        ),
        code(
            4004,
            "Client failed to save auth token",
            Client,
            Some(AfterBackoff),
            "the client could not store its auth token; only early clients send it",
        ),
        code(
            4005,
            "Did not receive #handshake from client before timeout",
            Server,
            Some(AfterBackoff),
            "the client did not send #handshake in time",
        ),
        code(
            4006,
            "Failed to bind socket to message broker",
            Server,
            Some(AfterBackoff),
            "the server could not attach the socket to its broker; only early servers send it",
        ),
        code(
            4007,
            "Client connection establishment timed out",
            Client,
            Some(AfterBackoff),
            "connecting took too long",
        ),
        code(
            4008,
            "Server rejected handshake from client",
            Server,
            Some(AfterBackoff),
            "the server refused the handshake, or a handshake or login request was malformed",
        ),
        code(
            4009,
            "Server received a message before the client handshake",
            Server,
            Some(AfterBackoff),
            "a message before the handshake",
        ),
        range(
            4500,
            4999,
            "",
            Either,
            Some(No),
            "clients do not connect again by themselves; the project sends none of them",
        ),
    ],
};
