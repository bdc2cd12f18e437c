package org.parvis.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.NewKey;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys with which programs write through Open311 (docs/guides/open311.md). */
@Command(
        name = "key",
        description = "Give, list and take back the keys with which programs write through Open311.",
        mixinStandardHelpOptions = true,
        subcommands = {KeyCommand.Create.class, KeyCommand.ListAll.class, KeyCommand.Revoke.class})
final class KeyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: create, list or revoke.");
    }

    /** What the three commands share. */
    static final class Where {

        @Mixin
        private DataFolder data = new DataFolder();

        @Option(names = "--territory", paramLabel = "SLUG", required = true, description = "The territory's slug.")
        private String territory = "";

        private int with(ToIntFunction<ApiKeys> work) {
            return Application.use(data, context -> ImportCommand.in(
                    context, territory, () -> work.applyAsInt(context.getBean(ApiKeys.class))));
        }
    }

    private static String words(Set<ApiKey.Scope> scopes) {
        return EnumSet.copyOf(scopes).stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    /** {@code key create --territory SLUG NAME}. */
    @Command(
            name = "create",
            description = "Give a program a key. It is shown once: only its hash is kept.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private Where where = new Where();

        @Option(
                names = "--per-minute",
                paramLabel = "N",
                defaultValue = "60",
                description = "Writes it may make a minute (default: ${DEFAULT-VALUE}).")
        private int perMinute = 60;

        @Option(
                names = "--may",
                paramLabel = "WHAT",
                split = ",",
                defaultValue = "report",
                description = "What it opens: report, update (default: ${DEFAULT-VALUE}).")
        private List<String> may = List.of();

        @Parameters(paramLabel = "NAME", description = "Whose it is, in words.")
        private String name = "";

        @Override
        public Integer call() {
            NewKey wanted = wanted();
            return where.with(keys -> {
                System.out.println(keys.create(wanted, Visitor.NOBODY));
                System.err.println("This key is not shown again. It opens: " + words(wanted.scopes()));
                return 0;
            });
        }

        private NewKey wanted() {
            try {
                return new NewKey(name, perMinute, may.stream().map(this::scope).collect(Collectors.toSet()));
            } catch (Refusal e) {
                throw new ParameterException(
                        spec.commandLine(), "A key needs a name and from 1 to " + NewKey.MOST_PER_MINUTE + " writes a minute.", e);
            }
        }

        private ApiKey.Scope scope(String word) {
            try {
                return ApiKey.Scope.valueOf(word.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "--may knows report and update, not \"" + word + "\".", e);
            }
        }
    }

    /** {@code key list --territory SLUG}. */
    @Command(
            name = "list",
            description = "List the keys in force: id, what they open, writes a minute, name.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Override
        public Integer call() {
            return where.with(keys -> {
                keys.list().forEach(key -> System.out.println(
                        key.id() + "  " + words(key.scopes()) + "  " + key.perMinute() + "/min  " + key.name()));
                return 0;
            });
        }
    }

    /** {@code key revoke --territory SLUG ID}. */
    @Command(name = "revoke", description = "Take a key back; it opens nothing from now on.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Parameters(paramLabel = "ID", description = "The key's id, from key list.")
        @SuppressWarnings("NullAway.Init")
        private UUID id;

        @Override
        public Integer call() {
            return where.with(keys -> {
                if (!keys.revoke(id, Visitor.NOBODY)) {
                    System.err.println("parvis: no key in force has the id " + id);
                    return 1;
                }
                System.out.println("Revoked " + id);
                return 0;
            });
        }
    }
}
