package org.parvis.messaging.sms.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.gateway.SmsGateway.Unreachable;

/**
 * A session with an SMPP server, bound to send and to receive. It is asked every fifteen seconds whether it lives, and
 * bound anew where it does not, also while nothing is sent: receipts come over it.
 */
final class SmppLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int ALIVE_MILLIS = 15_000;
    private static final int LOOK_SECONDS = 5;

    /** Answers under way at once: as many as workers may wait for, and receipts besides. */
    private static final int PROCESSORS = 8;

    private static final int QUEUE = 1_000;

    private final SmsSettings.Provider settings;
    private final MessageReceiverListener receiver;
    private @Nullable SMPPSession session;
    private @Nullable ScheduledExecutorService keeper;
    private boolean closed;

    SmppLine(SmsSettings.Provider settings, MessageReceiverListener receiver) {
        this.settings = settings;
        this.receiver = receiver;
    }

    /** Binds now and whenever the session is lost. */
    synchronized void keep() {
        if (keeper == null && !closed) {
            keeper = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("smpp-keeper").factory());
            keeper.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            session();
        } catch (Unreachable e) {
            // Whoever sends will say so; the next look tries again.
        }
    }

    /** A bound session. */
    synchronized SMPPSession session() throws Unreachable {
        if (closed) {
            throw new Unreachable("closed");
        }
        SMPPSession kept = session;
        if (kept != null && kept.getSessionState().isBound()) {
            return kept;
        }
        if (kept != null) {
            kept.close();
        }
        session = null;
        SMPPSession fresh = bind();
        session = fresh;
        return fresh;
    }

    private SMPPSession bind() throws Unreachable {
        SMPPSession fresh = new SMPPSession(this::connect);
        fresh.setTransactionTimer(PATIENCE_MILLIS);
        fresh.setEnquireLinkTimer(ALIVE_MILLIS);
        fresh.setPduProcessorDegree(PROCESSORS);
        fresh.setQueueCapacity(QUEUE);
        fresh.setMessageReceiverListener(receiver);
        try {
            fresh.connectAndBind(
                    String.valueOf(settings.host()),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.user(),
                            settings.password(),
                            settings.systemType() == null ? "" : settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    PATIENCE_MILLIS);
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw new Unreachable(String.valueOf(e.getMessage()));
        }
    }

    private Connection connect(String host, int port) throws IOException {
        Socket socket = settings.tls() ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            if (socket instanceof SSLSocket encrypted) {
                greet(encrypted);
            }
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The certificate must be the host's: the library would not look. */
    private static void greet(SSLSocket socket) throws IOException {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.startHandshake();
    }

    @Override
    public void close() {
        SMPPSession last;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
            if (keeper != null) {
                keeper.shutdownNow();
            }
        }
        if (last != null) {
            last.unbindAndClose();
        }
    }
}
