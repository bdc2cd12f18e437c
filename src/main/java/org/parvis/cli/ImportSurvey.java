package org.parvis.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.imports.ImportRefused;
import org.parvis.participation.imports.SurveyImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import survey --territory SLUG --process SLUG --title TITLE FILE}. */
@Command(
        name = "survey",
        description = "Bring in open answers that were given elsewhere, as a survey that is over (docs/guides/imports.md), each once.",
        mixinStandardHelpOptions = true)
final class ImportSurvey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = {"--territory", "--town"}, paramLabel = "SLUG", required = true, description = "The territory's slug.")
    private String territory = "";

    @Option(names = "--process", paramLabel = "SLUG", required = true, description = "The published process, whose phase for answers is over.")
    private String process = "";

    @Option(names = "--title", paramLabel = "TITLE", required = true, description = "What the survey is called; by it the same is known again.")
    private String title = "";

    @Option(names = "--questions", paramLabel = "JSON", description = "A list of the questions (question_id, question), in their order.")
    private @Nullable Path questions;

    @Option(names = "--on", paramLabel = "DAY", description = "The day that the answers bear, as 2019-03-18 (default: the last of the phase).")
    private @Nullable LocalDate on;

    @Parameters(paramLabel = "FILE", description = "CSV with question_id, question, comment; plain or gzipped.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, file);
        if (questions != null) {
            ImportCommand.mustExist(spec, questions);
        }
        return Application.use(data, context -> ImportCommand.in(context, territory, () -> run(context)));
    }

    private int run(ConfigurableApplicationContext context) {
        SurveyImport.Summary done;
        try (Progress progress = Progress.on(System.err, "Answers")) {
            done = context.getBean(SurveyImport.class).run(new SurveyImport.Wanted(process, title, file, questions, on), progress::at);
        } catch (ImportRefused refused) {
            return ImportCommand.refuse(String.valueOf(refused.getMessage()));
        }
        ImportCommand.quote("  ", done.problems());
        System.out.printf(
                "Brought into %s: answers %,d, to questions %,d. Already there: %,d. Rows refused: %,d%n",
                done.slug(), done.brought(), done.questions(), done.known(), done.problems().size());
        return 0;
    }
}
