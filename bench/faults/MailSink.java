import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A relay that takes every mail and writes its Message-ID on a line of a file: {@code java MailSink.java PORT FILE}. */
class MailSink {

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        Files.writeString(file, "");
        try (ServerSocket door = new ServerSocket(Integer.parseInt(args[0]), 64, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket line = door.accept();
                Thread.ofVirtual().start(() -> serve(line, file));
            }
        }
    }

    private static void serve(Socket line, Path file) {
        try (line) {
            BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = line.getOutputStream();
            say(out, "220 sink");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String verb = command.length() < 4 ? "" : command.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "DATA" -> {
                        say(out, "354 go on");
                        String id = take(in);
                        synchronized (MailSink.class) {
                            Files.writeString(file, id + "\n", StandardOpenOption.APPEND);
                        }
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The other end is gone: so is this line.
        }
    }

    private static String take(BufferedReader in) throws IOException {
        String id = "?";
        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            if (id.equals("?") && text.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = text.substring(11).strip();
            }
        }
        return id;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
