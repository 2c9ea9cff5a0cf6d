//! Speechmatics.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::AfterBackoff;
use crate::table::Basis::Documentation;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "speechmatics",
    name: "Speechmatics",
    aliases: &["speechmatics-real-time"],
    kind: AppKind::Service,
    about: "speech to text",
    page: Some("https://docs.speechmatics.com/api-ref/realtime-transcription-websocket"),
    repeats: None,
    origin: Origin {
        evidence: Documentation,
        sources: &[File(
            "speechmatics/docs@8783a7ae3c71:docs/api-ref/realtime-transcription-websocket.mdx",
        )],
    },
    codes: &[
        code(4001, "not_authorised", Server, None, "the client is not authorised"),
        code(4003, "not_allowed", Server, None, "the request is not allowed"),
        code(4004, "invalid_model", Server, None, "the model is not valid"),
        code(
            4005,
            "quota_exceeded",
            Server,
            Some(AfterBackoff),
            "a quota is used up; try again after 5 to 10 s or more",
        ),
        code(4006, "timelimit_exceeded", Server, None, "a time limit was exceeded"),
        code(
            4013,
            "job_error",
            Server,
            Some(AfterBackoff),
            "the job failed; try again after 5 to 10 s or more",
        ),
    ],
};
