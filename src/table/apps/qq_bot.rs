//! QQ bot gateway.

use super::{App, AppKind, Origin, code};
use crate::Source::File;
use crate::table::Basis::SourceCode;
use crate::table::Retry::{AfterChange, No, NotStated, Yes};
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
        code(4000, "WSCodeBackendUnknownError", Server, NotStated, "an unknown failure"),
        code(4001, "WSCodeBackendUnknownOpCode", Server, NotStated, "the opcode is not valid"),
        code(4002, "WSCodeBackendDecodeError", Server, NotStated, "the data could not be parsed"),
        code(
            4003,
            "WSCodeBackendNotAuthenticate",
            Server,
            NotStated,
            "the client has not authenticated yet",
        ),
        code(
            4004,
            "WSCodeBackendAuthenticationFail",
            Server,
            AfterChange,
            "authentication failed; the SDK gets a new access token",
        ),
        code(
            4005,
            "WSCodeBackendAlreadyAuthenticate",
            Server,
            NotStated,
            "the client authenticated twice",
        ),
        code(
            4006,
            "WSCodeBackendSessionNoLongerValid",
            Server,
            NotStated,
            "the session is not valid any more",
        ),
        code(
            4007,
            "WSCodeBackendInvalidSeq",
            Server,
            NotStated,
            "the sequence number is not valid",
        ),
        code(4008, "WSCodeBackendRateLimit", Server, NotStated, "requests came too fast"),
        code(
            4009,
            "WSCodeBackendSessionTimeOut",
            Server,
            Yes,
            "the session expired; connecting again may resume it",
        ),
        code(4010, "WSCodeBackendInvalidShard", Server, NotStated, "the shard is not valid"),
        code(
            4011,
            "WSCodeBackendShardingRequired",
            Server,
            Yes,
            "the shard carries too much; connect again to be given new shards",
        ),
        code(
            4012,
            "WSCodeBackendInvalidAPIVersion",
            Server,
            NotStated,
            "the API version is not valid",
        ),
        code(4013, "WSCodeBackendInvalidIntents", Server, NotStated, "the intents are not valid"),
        code(
            4014,
            "WSCodeBackendDisallowdIntents",
            Server,
            NotStated,
            "an intent without permission",
        ),
        code(4914, "WSCodeBackendBotOffline", Server, No, "the bot was taken down"),
        code(4915, "WSCodeBackendBotBanned", Server, No, "the bot is banned"),
    ],
};
