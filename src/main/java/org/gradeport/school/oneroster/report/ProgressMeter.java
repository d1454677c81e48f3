package org.gradeport.school.oneroster.report;

import java.util.concurrent.TimeUnit;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;

/// Reports the progress of an import, at most four times a second and whenever a step or file begins.
public final class ProgressMeter {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final ImportListener listener;
    private Step step = Step.READING;
    private String file = "";
    private int from;
    private int to;
    private long units = 1;
    private long before;
    private long lastReport = System.nanoTime() - PAUSE;

    public ProgressMeter(ImportListener listener) {
        this.listener = listener;
    }

    /// Begins a step from one percentage of the import to another, with this number of units of work.
    public void begin(Step step, int from, int to, long units) {
        this.step = step;
        this.file = "";
        this.from = from;
        this.to = to;
        this.units = Math.max(units, 1);
        this.before = 0;
        report(0, 0);
    }

    /// Begins a file within the step.
    public void file(String file) {
        this.file = file;
        report(0, before);
    }

    /// Sets the numbers of processed rows of the file and units of the step.
    public void at(long rows, long done) {
        if ((rows & 0xFF) == 0 && System.nanoTime() - lastReport >= PAUSE) {
            report(rows, done);
        }
    }

    /// Adds processed units of the step.
    public void advance(long rows, long more) {
        before += more;
        if (System.nanoTime() - lastReport >= PAUSE) {
            report(rows, before);
        }
    }

    /// Reports the end of the import.
    public void done() {
        begin(Step.DONE, 100, 100, 1);
    }

    private void report(long rows, long done) {
        lastReport = System.nanoTime();
        int percent = from + (int) ((to - from) * Math.min(done, units) / units);
        listener.onProgress(new Progress(step, file, rows, percent));
    }
}
