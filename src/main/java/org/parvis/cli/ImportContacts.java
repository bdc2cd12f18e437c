package org.parvis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parvis.request.contacts.ContactsFromFile;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import contacts --territory SLUG FILE}. */
@Command(
        name = "contacts",
        description = "Bring in contacts that came by other channels (docs/guides/contacts.md), each once.",
        mixinStandardHelpOptions = true)
final class ImportContacts implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--territory", paramLabel = "SLUG", required = true, description = "The territory's slug.")
    private String territory = "";

    @Option(names = "--dry-run", description = "Say what would be done; write nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "The file of contacts, CSV.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, file);
        return Application.use(data, context -> ImportCommand.in(context, territory, () -> run(context)));
    }

    private int run(ConfigurableApplicationContext context) {
        ContactsFromFile.Mode mode = dryRun ? ContactsFromFile.Mode.TRY : ContactsFromFile.Mode.WRITE;
        ContactsFromFile.Summary summary;
        try (Progress progress = Progress.on(System.err, "Contacts")) {
            summary = context.getBean(ContactsFromFile.class).run(file, mode, progress::at);
        } catch (Refusal refused) {
            System.err.println("parvis: " + context.getBean(Words.class)
                    .text(context.getBean(Territories.class).current().language(), refused.messageKey(), refused.arguments()));
            return 1;
        }
        System.out.printf(
                "%s%,d cases opened, %,d cases of the past, %,d exchanges noted, %,d already there, %,d rejected%n",
                dryRun ? "Would be: " : "", summary.opened(), summary.past(), summary.noted(), summary.known(), summary.rejected());
        summary.problems().forEach(problem -> System.out.println("  line " + problem));
        return 0;
    }
}
