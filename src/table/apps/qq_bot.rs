//! QQ bot gateway.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Advice::{AfterBackoff, AfterChange, No};
use crate::table::Basis::SourceCode;
use crate::table::Sender::Server;

pub(super) const APP: App = App {
    id: "qq-bot",
    name: "QQ bot gateway",
    aliases: &["qq"],
    kind: AppKind::Service,
    about: "bots on Tencent QQ",
    page: Some("https://bot.q.qq.com/wiki/develop/api/gateway/error/error.html"),
    repeats: None,
    origin: Origin {
        evidence: SourceCode,
        sources: &[
            File("tencent-connect/botgo@fe31c0dfe469:errs/err.go"),
            File("tencent-connect/botgo@fe31c0dfe469:websocket/client/client.go"),
        ],
    },
    codes: &[
        code(4000, "WSCodeBackendUnknownError", Server, None, "an unknown failure"),
        code(4001, "WSCodeBackendUnknownOpCode", Server, None, "the opcode is not valid"),
        code(4002, "WSCodeBackendDecodeError", Server, None, "the data could not be parsed"),
        code(
            4003,
            "WSCodeBackendNotAuthenticate",
            Server,
            None,
            "the client has not authenticated yet",
        ),
        code(
            4004,
            "WSCodeBackendAuthenticationFail",
            Server,
            Some(AfterChange),
            "authentication failed; the SDK gets a new access token",
        ),
        code(
            4005,
            "WSCodeBackendAlreadyAuthenticate",
            Server,
            None,
            "the client authenticated twice",
        ),
        code(
            4006,
            "WSCodeBackendSessionNoLongerValid",
            Server,
            None,
            "the session is not valid any more",
        ),
        code(4007, "WSCodeBackendInvalidSeq", Server, None, "the sequence number is not valid"),
        code(4008, "WSCodeBackendRateLimit", Server, None, "requests came too fast"),
        code(
            4009,
            "WSCodeBackendSessionTimeOut",
            Server,
            Some(AfterBackoff),
            "the session expired; connecting again may resume it",
        ),
        code(4010, "WSCodeBackendInvalidShard", Server, None, "the shard is not valid"),
        code(
            4011,
            "WSCodeBackendShardingRequired",
            Server,
            Some(AfterBackoff),
            "the shard carries too much; connect again to be given new shards",
        ),
        code(4012, "WSCodeBackendInvalidAPIVersion", Server, None, "the API version is not valid"),
        code(4013, "WSCodeBackendInvalidIntents", Server, None, "the intents are not valid"),
        code(4014, "WSCodeBackendDisallowdIntents", Server, None, "an intent without permission"),
        code(4914, "WSCodeBackendBotOffline", Server, Some(No), "the bot was taken down"),
        code(4915, "WSCodeBackendBotBanned", Server, Some(No), "the bot is banned"),
    ],
};
