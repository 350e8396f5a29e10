package org.shouwang.notify.robot;

import java.time.Duration;
import java.util.Optional;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Sent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a robot's answer means. It answers 200 to almost everything; {@code errcode} says whether it
 * took the message (developer.work.weixin.qq.com/document/path/90313).
 */
final class RobotReply {

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int TAKEN = 0;
    private static final int BUSY = -1;
    private static final int BAD_PARAMETER = 40058;
    private static final int TOO_OFTEN = 45009;
    private static final int NO_SUCH_ROBOT = 93000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private RobotReply() {}

    static Sent read(int status, String body, JsonMapper json) {
        if (status >= SERVER_ERROR) {
            return Sent.channel(Failure.UNREACHABLE, "the robot answers HTTP " + status);
        }
        if (status != OK) {
            return Sent.message(Failure.REJECTED, "the robot answers HTTP " + status);
        }
        try {
            JsonNode code = json.readTree(body).path("errcode");
            return code.isInt() ? meaning(code.asInt()) : strange();
        } catch (JacksonException _) {
            return strange();
        }
    }

    private static Sent meaning(int code) {
        return switch (code) {
            case TAKEN -> new Sent.Delivered();
            case BUSY -> Sent.message(Failure.UNREACHABLE, "WeCom is busy");
            case BAD_PARAMETER -> Sent.forGood(Failure.REJECTED, reason(code));
            case TOO_OFTEN ->
                    new Sent.Failed(
                            Failure.REJECTED,
                            Sent.Scope.MESSAGE,
                            "the robot was used too often (errcode 45009)",
                            Optional.of(A_MINUTE));
            case NO_SUCH_ROBOT ->
                    Sent.message(
                            Failure.REJECTED,
                            "WeCom knows no robot with this webhook (errcode 93000)");
            default -> Sent.message(Failure.REJECTED, reason(code));
        };
    }

    private static String reason(int code) {
        return "the robot answers errcode " + code;
    }

    /** A proxy's log-in page, say: the message did not reach WeCom. */
    private static Sent strange() {
        return Sent.channel(Failure.UNREACHABLE, "what answers is not WeCom");
    }
}
