//! Words and phrases that mean the same among people who run WebSockets.

/// Groups of words and phrases, separated by bars. Whoever searches for one of a group also finds
/// what says another. They are compared without endings, so one form of a word is enough. In each
/// group at least one is in the table, so that each leads somewhere: a test asks for all of them.
pub(super) const SYNONYMS: &[&str] = &[
    // Who may come in.
    "auth|authentication|login|log in",
    "auth failure|authentication failed|auth error|authentication error|login failed|unauthorized\
     |unauthenticated|not authenticated|not logged in|authentication required|invalid token\
     |bad token|token rejected|invalid credentials|wrong password",
    "invalid api key|bad api key|wrong api key|invalid key|api key",
    "token expired|expired token|session expired|jwt expired|credentials expired|login expired",
    "forbidden|access denied|permission denied|no permission|not allowed|not permitted\
     |insufficient permissions|unauthorized access",
    "origin|cors|cross origin",
    // One too many.
    "duplicate login|session replaced|already connected|another connection|connected elsewhere\
     |logged in elsewhere|logged in twice|duplicate connection|duplicate session|conn replaced\
     |new session|second connection|took over the connection|other device",
    "throttled|rate limit|too many requests|slow down|flood|sends too fast",
    "too many connections|connection limit|max connections|maximum connections|connection quota",
    "quota|usage limit|plan limit|out of credits|quota exceeded",
    "billing|payment|balance|insufficient funds",
    "kicked|kicked out|thrown out|removed by an admin|force disconnect",
    "banned|blocked|blacklisted|suspended|account disabled",
    "full|server full|room full|no more seats|at capacity|over capacity",
    // Sizes.
    "payload too large|message too big|message too large|frame too big|frame too large\
     |content too large|too big|message too long|oversized message|max payload|maxpayload\
     |message size limit|size exceeds",
    "reason length|reason too long|long reason|close reason size|123 bytes|123|125 bytes",
    // Time.
    "timeout|timed out|deadline exceeded",
    "idle timeout|inactivity|inactive|idle|no traffic|no data|silent",
    "heartbeat|keepalive|keep alive|ping|ping pong|pong",
    "heartbeat timeout|ping timeout|keepalive timeout|missed heartbeat|no heartbeat|no pong\
     |pong timeout|session timed out",
    "max lifetime|maximum duration|max age|session duration|connection lifetime|whole life",
    // The server.
    "crash|crashed|panic|segfault|died|killed|uncaught exception|unhandled exception",
    "internal error|internal server error|server error|unexpected condition",
    "deploy|redeploy|restart|service restart|server restart|rollout|rolling update|reboot\
     |new version",
    "shutdown|shut down|going away|stopping|draining|scale down|terminating|sigterm",
    "maintenance|planned outage|scheduled maintenance|downtime",
    "overload|overloaded|server busy|busy|high load|out of capacity",
    "try again later|retry later|temporarily unavailable|come back later",
    "bad gateway|upstream error|upstream|gateway error",
    "out of memory|oom|memory|heap",
    "not found|no such|does not exist|unknown",
    // The way between.
    "connection lost|lost connection|connection reset|network loss|network lost|econnreset\
     |reset by peer|broken pipe|disconnected unexpectedly|connection dropped|unexpected eof",
    "wifi|wi fi|mobile network|network change|changed network|roaming",
    "sleep|laptop sleep|suspend|standby|lid closed|background",
    "firewall|antivirus|corporate proxy|vpn|middlebox",
    "tls|ssl|certificate|cert",
    "never opened|never connected|failed to connect|could not connect|connection failed\
     |connection refused|econnrefused|handshake failed|failed handshake|upgrade failed",
    "alb|elb|aws load balancer|application load balancer|elastic load balancer",
    "nlb|aws network load balancer|network load balancer",
    "gcp|google cloud|gclb|gke|google load balancer|cloud run",
    "k8s|kubernetes|ingress|pod",
    "cdn|cloudfront|cloudflare|front door|fastly|akamai",
    // The protocol.
    "invalid utf8|invalid utf 8|not utf 8|bad utf8|bad encoding|utf 8",
    "invalid json|bad json|malformed json|malformed|parse error|bad request|bad message",
    "binary|unsupported data|binary frame|wrong data type",
    "protocol error|protocol violation|breaks the protocol|malformed frame|bad frame",
    "unmasked|not masked|mask|masking",
    "compression|permessage deflate|deflate|gzip",
    "subprotocol|sub protocol|sec websocket protocol",
    "no code|no status|empty close|without a code|no close code|missing code",
    // The client.
    "tab closed|closed tab|page closed|navigated away|page reload|closed browser\
     |leaves the page|browser closed",
    "reconnect|connect again|retry|backoff",
    "resume|resumed|session resume|invalid session|session no longer valid",
    "slow consumer|slow client|backpressure|too slow|does not keep up|buffer full|queue full",
    "outdated client|old client|client too old|version mismatch|unsupported version|invalid version\
     |upgrade required|update required",
    "normal|clean close|graceful close|success|done",
];
