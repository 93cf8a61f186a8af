package jp.junshu.app.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often it may be tried from one network address to come in, whatever the login: a bucket of {@value #BURST}
 * attempts that fills again by one every ten seconds. An attempt that succeeds is given back, so only failures count and an
 * office behind one address is not locked out by its own size. No regulation sets a figure for this; the account's
 * own lock ({@code logon.max-failures}) stands beside it. An IPv6 address counts with its /64, which one party holds.
 * In memory: a restart forgets.
 */
@Component
class Attempts {
    static final int BURST = 60;
    static final Duration ONE_BACK = Duration.ofSeconds(10);
    /** Addresses remembered; when more fail at the same time, the further ones share one bucket. */
    static final int ADDRESSES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final String THE_REST = "the rest";

    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double left, Instant at) {
        Bucket filledUntil(Instant now) {
            double more = (double) Math.max(0, Duration.between(at, now).toMillis()) / ONE_BACK.toMillis();
            return new Bucket(Math.min(BURST, left + more), now);
        }

        boolean isFull() {
            return left >= BURST;
        }
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Takes one attempt; false when the address has none left. */
    synchronized boolean admit(String address) {
        String key = keyFor(group(address));
        Bucket bucket = bucket(key);
        if (bucket.left() < 1) {
            return false;
        }
        Bucket rest = new Bucket(bucket.left() - 1, bucket.at());
        buckets.put(key, rest);
        if (rest.left() < 1) {
            LOG.warn("too many failed attempts to come in from {}", key);
        }
        return true;
    }

    /** Gives back an attempt that succeeded. */
    synchronized void forgive(String address) {
        String key = keyFor(group(address));
        Bucket bucket = bucket(key);
        Bucket given = new Bucket(Math.min(BURST, bucket.left() + 1), bucket.at());
        if (given.isFull()) {
            buckets.remove(key);
        } else {
            buckets.put(key, given);
        }
    }

    synchronized int remembered() {
        return buckets.size();
    }

    private Bucket bucket(String key) {
        Instant now = clock.instant();
        Bucket known = buckets.get(key);
        return known == null ? new Bucket(BURST, now) : known.filledUntil(now);
    }

    private String keyFor(String group) {
        if (buckets.containsKey(group) || buckets.size() < ADDRESSES) {
            return group;
        }
        Instant now = clock.instant();
        buckets.values().removeIf(bucket -> bucket.filledUntil(now).isFull());
        return buckets.size() < ADDRESSES ? group : THE_REST;
    }

    private static String group(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8) + "::/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            // no number: the container gave a name; it counts as it is
            return address;
        }
    }
}
