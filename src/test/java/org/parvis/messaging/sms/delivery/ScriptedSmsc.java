package org.parvis.messaging.sms.delivery;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An SMPP server that lets everybody in and then answers submit_sm as no good server would. */
final class ScriptedSmsc implements AutoCloseable {

    enum Answer {
        HANGS_UP,
        SAYS_NOTHING,
        NAMES_NOTHING,
        CALLS_ALL_THE_SAME,
        /** Takes what stands alone and the first part of what is long. */
        REFUSES_FURTHER_PARTS
    }

    private static final int INVALID_DESTINATION = 0x0B;

    private static final int BIND = 0x09;
    private static final int SUBMIT = 0x04;
    private static final int RESPONSE = 0x80000000;

    private final ServerSocket server;
    private final Answer answer;
    private final List<String> submitted = new CopyOnWriteArrayList<>();

    ScriptedSmsc(Answer answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many came with these words in them: other tests' messages may pass here too. */
    long submitted(String words) {
        return submitted.stream().filter(body -> body.contains(words)).count();
    }

    private void note(byte[] body) {
        submitted.add(new String(body, StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            while (true) {
                int length = in.readInt();
                int command = in.readInt();
                in.readInt();
                int sequence = in.readInt();
                byte[] body = in.readNBytes(length - 16);
                if (command == SUBMIT) {
                    note(body);
                    if (answer == Answer.HANGS_UP) {
                        return;
                    }
                    if (answer == Answer.REFUSES_FURTHER_PARTS) {
                        respond(out, command, isFurtherPart(body) ? INVALID_DESTINATION : 0, sequence, UUID.randomUUID().toString());
                    } else if (answer != Answer.SAYS_NOTHING) {
                        respond(out, command, sequence, answer == Answer.NAMES_NOTHING ? "" : "0");
                    }
                } else if (command >= 0) {
                    respond(out, command, sequence, command == BIND ? "scripted" : null);
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    /** By the header in front of its words: 5 0 3, which message, how many parts, which part. */
    private static boolean isFurtherPart(byte[] body) {
        for (int i = 0; i < body.length - 5; i++) {
            if (body[i] == 5 && body[i + 1] == 0 && body[i + 2] == 3) {
                return body[i + 5] > 1;
            }
        }
        return false;
    }

    private static void respond(DataOutputStream out, int command, int sequence, @Nullable String words) throws IOException {
        respond(out, command, 0, sequence, words);
    }

    private static void respond(DataOutputStream out, int command, int status, int sequence, @Nullable String words)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (words != null) {
            body.write(words.getBytes(StandardCharsets.US_ASCII));
            body.write(0);
        }
        synchronized (out) {
            out.writeInt(16 + body.size());
            out.writeInt(command | RESPONSE);
            out.writeInt(status);
            out.writeInt(sequence);
            body.writeTo(out);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
