package org.parvis.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container refuses before any of our code sees it, as an address that holds «%2f»: said in French and
 * without the server's name. A program that asked for XML or JSON gets a list of errors, as Open311 has it.
 */
public final class ContainerProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = String.valueOf(request.getRequestURI());
        byte[] answer = words(path, status).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(type(path));
            response.setContentLength(answer.length);
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(answer);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("The client went away", e);
        }
    }

    private static String type(String path) {
        if (path.endsWith(".json")) {
            return "application/json;charset=UTF-8";
        }
        return path.endsWith(".xml") ? "text/xml;charset=UTF-8" : "text/html;charset=UTF-8";
    }

    private static String words(String path, int status) {
        String description = "This address or request cannot be read.";
        if (path.endsWith(".json")) {
            return "[{\"code\":" + status + ",\"description\":\"" + description + "\"}]";
        }
        if (path.endsWith(".xml")) {
            return "<?xml version=\"1.0\" encoding=\"utf-8\"?><errors><error><code>" + status + "</code><description>"
                    + description + "</description></error></errors>";
        }
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Cette adresse ne peut pas être lue</title>
                <h1>Cette adresse ne peut pas être lue</h1>
                <p>Vérifiez-la, ou <a href="/">revenez à l’accueil</a> (%d).</p>
                </html>
                """.formatted(status);
    }
}
