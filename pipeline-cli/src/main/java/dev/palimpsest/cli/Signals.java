package dev.palimpsest.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and SIGTERM: the first one asks the command to stop where it can go on later, the second one ends it at once.
 * Reached by reflection, since the class that knows of signals is no part of the Java standard; without it, the first
 * signal ends the process, and what the journal holds can still be gone on from.
 */
final class Signals {
    private static final int OFFSET = 128;
    private static final List<String> NAMES = List.of("INT", "TERM");

    private final AtomicInteger received = new AtomicInteger();
    private final Runnable stop;

    private Signals(Runnable stop) {
        this.stop = stop;
    }

    /** From now on, signals call {@code stop}. */
    static Signals caughtBy(Runnable stop) {
        Signals signals = new Signals(stop);
        NAMES.forEach(signals::register);
        return signals;
    }

    private void register(String name) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            int number = (int) signalType.getMethod("getNumber").invoke(arguments[0]);
                            receive(OFFSET + number);
                        }
                        return null;
                    });
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            // the process ends on the first signal then, as without us
        }
    }

    private void receive(int code) {
        if (!received.compareAndSet(0, code)) {
            Runtime.getRuntime().halt(code);
        }
        stop.run();
    }

    /** The exit code of the signal that was received, if one was. */
    OptionalInt exitCode() {
        int code = received.get();
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
