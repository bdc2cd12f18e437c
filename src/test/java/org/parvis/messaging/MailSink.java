package org.parvis.messaging;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** The fastest SMTP server there can be: takes every mail, counts it and throws it away. */
final class MailSink implements AutoCloseable {

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private final ServerSocket server;
    private final AtomicLong taken = new AtomicLong();

    MailSink() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
                OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            say(out, "220 sink");
            while (true) {
                String verb = verb(in);
                switch (verb) {
                    case "" -> {
                        return;
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        skipMail(in);
                        taken.incrementAndGet();
                        say(out, "250 taken");
                    }
                    default -> say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private static String verb(InputStream in) throws IOException {
        StringBuilder verb = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return verb.toString();
            }
            if (verb.length() < 4) {
                verb.append((char) c);
            }
        }
        return "";
    }

    private static void skipMail(InputStream in) throws IOException {
        int matched = 2; // the line before has ended
        while (matched < END.length) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("cut");
            }
            matched = c == END[matched] ? matched + 1 : c == '\r' ? 1 : 0;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
