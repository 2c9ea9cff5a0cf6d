//! Amazon Chime SDK.

use super::{App, AppKind, Origin, code, range};
use crate::Source::File;
use crate::table::Advice::No;
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "amazon-chime",
    name: "Amazon Chime SDK",
    aliases: &["chime", "aws-chime"],
    kind: AppKind::Service,
    about: "AWS meetings and messaging",
    page: Some("https://github.com/aws/amazon-chime-sdk-js"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File(
                "aws/amazon-chime-sdk-js@78e8a23b68f4:src/messagingsession/DefaultMessagingSession.ts",
            ),
            File("aws/amazon-chime-sdk-js@78e8a23b68f4:src/task/JoinAndReceiveIndexTask.ts"),
        ],
    },
    codes: &[
        code(
            4002,
            "",
            Server,
            Some(No),
            "the messaging client stays away; the source does not say why",
        ),
        code(4003, "Kicked", Server, Some(No), "the messaging backend removed the client"),
        code(
            4401,
            "",
            Server,
            Some(No),
            "the messaging client stays away; the source does not say why",
        ),
        code(4410, "MeetingEnded", Server, None, "the meeting has ended and cannot be joined"),
        range(
            4500,
            4599,
            "SignalingInternalServerError",
            Server,
            None,
            "the signalling service of the meeting failed",
        ),
    ],
};
