package org.shouwang.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.shouwang.web.frame.SafeHeaders;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the server itself refuses before any of our code sees it, such as an address that is
 * none: in our words, without a style of its own, and without a word of what was sent.
 */
public final class PlainReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(PlainReport.class);

    private final Texts texts;

    PlainReport(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.on(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getReporter().write(say(Language.ZH) + "\n" + say(Language.EN) + "\n");
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The browser has gone before it was answered", e);
        }
    }

    private String say(Language language) {
        return texts.say(language.locale(), "web.server.unreadable");
    }
}
