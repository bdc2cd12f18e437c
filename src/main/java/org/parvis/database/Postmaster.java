package org.parvis.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The process that serves a cluster, as the files in and beside its folder tell of it. */
record Postmaster(Path cluster) {

    /** The process of its lock file, if it lives; another program may have got the number of a dead one. */
    Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(Long.parseLong(lock().getFirst().strip()))
                    .filter(process -> process.info().command().map(program -> program.contains("postgres")).orElse(true));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The port of a server on this folder, from the fourth line of its lock file. */
    Optional<Integer> port() {
        try {
            return Optional.of(Integer.parseInt(lock().get(3).strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private List<String> lock() throws IOException {
        return Files.readAllLines(cluster.resolve("postmaster.pid"));
    }

    /** Notes that this process answers for the server. */
    void own() {
        try {
            Files.writeString(owner(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process that started the server is gone. */
    boolean isOrphan() {
        try {
            long pid = Long.parseLong(Files.readString(owner()).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private Path owner() {
        return cluster.resolveSibling("postgresql.owner");
    }

    /**
     * Starts the server as it was started before, with its own tool: the library would take the folder's lock once more
     * with each try, and keep it when the try fails. What it says is in {@code postgresql.log} beside the folder.
     */
    void startAgain() throws IOException, InterruptedException {
        String before = Files.readString(cluster.resolve("postmaster.opts")).strip();
        int program = before.indexOf(" \"");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(
                Path.of(before.substring(0, program)).resolveSibling("pg_ctl").toString(),
                "start", "-w", "-t", "60", "-D", cluster.toString(), "-o", before.substring(program + 1)));
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.resolveSibling("postgresql.log").toFile()))
                .start();
        if (start.waitFor() != 0) {
            throw new IOException("pg_ctl ended with " + start.exitValue());
        }
    }

    /** Ends the server, if it has not ended, and waits for its end, a minute at most. */
    void end() {
        process().ifPresent(server -> {
            server.destroy();
            server.onExit().completeOnTimeout(server, 60, TimeUnit.SECONDS).join();
        });
    }
}
