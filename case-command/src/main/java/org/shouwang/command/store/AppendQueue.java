package org.shouwang.command.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the appender: a bounded lane, and the lane of alerts, which always goes first and
 * always has room.
 */
final class AppendQueue {

    private final int capacity;
    private final int batch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Submission> alerts = new ArrayDeque<>();
    private final Deque<Submission> ordinary = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param capacity of the ordinary lane
     * @param batch how many submissions are taken at most at a time
     */
    AppendQueue(int capacity, int batch) {
        this.capacity = capacity;
        this.batch = batch;
    }

    /** Whether there was room. */
    boolean offer(Submission submission) {
        lock.lock();
        try {
            boolean alert = submission.context().lane() == Lane.ALERT;
            if (closed || (!alert && ordinary.size() >= capacity)) {
                return false;
            }
            (alert ? alerts : ordinary).add(submission);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes back what still waits; false when the appender has it. */
    boolean withdraw(Submission submission) {
        lock.lock();
        try {
            return alerts.remove(submission) || ordinary.remove(submission);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something, and takes what may go together: at most one submission for each stream.
     * Empty once the queue is closed and drained.
     */
    List<Submission> take() {
        lock.lock();
        try {
            while (!closed && alerts.isEmpty() && ordinary.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            List<Submission> taken = new ArrayList<>();
            Set<Object> guarded = new HashSet<>();
            takeFrom(alerts, taken, guarded);
            takeFrom(ordinary, taken, guarded);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void takeFrom(Deque<Submission> lane, List<Submission> taken, Set<Object> guarded) {
        for (Iterator<Submission> all = lane.iterator(); all.hasNext() && taken.size() < batch; ) {
            Submission next = all.next();
            Set<Object> guards = next.guarded();
            if (Collections.disjoint(guarded, guards)) {
                taken.add(next);
                all.remove();
            }
            // What is passed over keeps its turn before all later ones of its streams.
            guarded.addAll(guards);
        }
    }

    int waiting(Lane lane) {
        lock.lock();
        try {
            return (lane == Lane.ALERT ? alerts : ordinary).size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more in; what waits is still given out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
