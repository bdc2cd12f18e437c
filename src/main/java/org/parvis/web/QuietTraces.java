package org.parvis.web;

import java.io.IOException;
import org.parvis.shared.FailureKind;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Prints in structured logs where something failed and of what kind it was, never a message that may quote somebody. */
public final class QuietTraces implements StackTracePrinter {

    private static final int LONGEST = 8_000;

    private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootFirst()
            .withFormatter(FailureKind::ofOne)
            .withMaximumLength(LONGEST);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }
}
