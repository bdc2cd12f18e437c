package org.parvis.request.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.AcknowledgementForecast;
import org.parvis.web.FormErrors;

/** What templates show of files of contacts. */
public record ContactsPage(List<File> files, FormErrors errors) {

    /** @param state a message key */
    public record File(String path, String name, Instant at, int lines, String state) {}

    /** How many lines become what. */
    public record Count(String label, int count) {}

    /**
     * A file that is tried.
     *
     * @param acknowledgements that leave once it is brought in
     * @param previous where the lines before are; null for none
     */
    public record Preview(
            File file,
            List<Count> counts,
            AcknowledgementForecast.Forecast acknowledgements,
            boolean onlyWrong,
            List<Line> lines,
            @Nullable String previous,
            @Nullable String next,
            boolean brings) {}

    /**
     * @param outcome a message key
     * @param more where its case goes, whose file it goes on, or what is wrong, in words
     */
    public record Line(long number, String outcome, boolean isWrong, String who, String what, List<String> more) {}

    /**
     * A file that comes in, or is in.
     *
     * @param problems in words; more than these there are {@code hidden}
     */
    public record Coming(File file, boolean isRunning, int done, List<Count> counts, List<String> problems, int hidden) {

        public int percent() {
            return file.lines() == 0 ? 100 : 100 * done / file.lines();
        }
    }
}
