package org.parvis.messaging.sms.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.parvis.messaging.sms.Gsm0338;

/**
 * An SMPP 3.4 server that takes text messages and answers as {@link SimulatedPhone} says, on this machine only. Receipts
 * go to whichever session is bound.
 */
public final class SmppSimulator implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int PROCESSORS = 8;
    private static final int QUEUE = 10_000;
    private static final int KEPT = 10_000;

    /** A part as it came. */
    public record Part(String to, String from, String words, boolean isUcs2, int octets, boolean hasHeader, boolean isPayload) {}

    private final ServerSocket socket;
    private final String password;
    private final SMPPServerSessionListener listener;
    private final AtomicLong taken = new AtomicLong();
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService receipts =
            Executors.newScheduledThreadPool(PROCESSORS, Thread.ofVirtual().name("smpp-receipts-", 0).factory());
    private volatile boolean keeps = true;

    private SmppSimulator(ServerSocket socket, String password) throws IOException {
        this.socket = socket;
        this.password = password;
        this.listener = new SMPPServerSessionListener(socket.getLocalPort(), new Loopback(socket));
        listener.setInitiationTimer(PATIENCE_MILLIS);
        listener.setPduProcessorDegree(PROCESSORS);
        listener.setQueueCapacity(QUEUE);
        listener.setMessageReceiverListener(new SubmitOnly(this::take));
    }

    /** @param port 0: any that is free */
    public static SmppSimulator start(int port, String password) throws IOException {
        SmppSimulator simulator =
                new SmppSimulator(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), password);
        Thread.ofVirtual().name("smpp-simulator").start(simulator::accept);
        return simulator;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Parts taken so far. */
    public long taken() {
        return taken.get();
    }

    /** The parts themselves, in the order in which they came. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Somebody writes from a phone: over whichever session is bound; false where none takes it. */
    public boolean text(String from, String to, String words) {
        List<SmppText.Piece> pieces = SmppText.cut(words, (int) taken.incrementAndGet());
        return pieces.stream().allMatch(piece -> piece.deliver(sessions, from, to));
    }

    /** Only counts from now on, for measuring. */
    public void countOnly() {
        keeps = false;
    }

    /** Ends every session, as a server that falls over. */
    public void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(PATIENCE_MILLIS);
            if (password.equals(request.getPassword())) {
                session.setTransactionTimer(PATIENCE_MILLIS);
                request.accept("simulator");
                sessions.add(session);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                session.close();
            }
        } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
            session.close();
        }
    }

    private SubmitSmResult take(SubmitSm submit) throws ProcessRequestException {
        SimulatedPhone phone = SimulatedPhone.of(submit.getDestAddress());
        refuse(phone);
        pause(phone);
        String ref = Long.toString(taken.incrementAndGet()) + "-" + Long.toHexString(System.nanoTime());
        if (keeps && parts.size() < KEPT) {
            parts.add(part(submit));
        }
        if (phone.status() != null) {
            receipts.schedule(
                    () -> tell(submit, ref, phone), phone.receiptAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            return new SubmitSmResult(new MessageId(ref), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private static void refuse(SimulatedPhone phone) throws ProcessRequestException {
        if (phone == SimulatedPhone.REFUSED) {
            throw new ProcessRequestException("no such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        if (phone == SimulatedPhone.THROTTLED) {
            throw new ProcessRequestException("too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
    }

    private static void pause(SimulatedPhone phone) {
        try {
            Thread.sleep(phone.answersAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Part part(SubmitSm submit) {
        OptionalParameter.Message_payload payload =
                submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] octets = payload != null ? payload.getValue() : submit.getShortMessage();
        boolean hasHeader = submit.isUdhi();
        int begin = hasHeader ? octets[0] + 1 : 0;
        byte[] words = Arrays.copyOfRange(octets, begin, octets.length);
        boolean isUcs2 = submit.getDataCoding() == 8;
        return new Part(
                submit.getDestAddress(),
                submit.getSourceAddr(),
                isUcs2 ? new String(words, StandardCharsets.UTF_16BE) : Gsm0338.decode(words),
                isUcs2,
                octets.length,
                hasHeader,
                payload != null);
    }

    private void tell(SubmitSm submit, String ref, SimulatedPhone phone) {
        SmppReceipt receipt = new SmppReceipt(submit, ref);
        receipt.deliver(sessions, String.valueOf(phone.status()));
        if (phone == SimulatedPhone.TWICE) {
            receipt.deliver(sessions, "UNDELIV");
        }
    }

    @Override
    public void close() {
        receipts.shutdownNow();
        hangUp();
        try {
            socket.close();
        } catch (IOException e) {
            // Was what we wanted.
        }
    }

    /** The socket that is open already: on this machine only, which the library's own is not. */
    private record Loopback(ServerSocket socket) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }
}
