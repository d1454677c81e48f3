package org.gradeport.storage.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import org.gradeport.base.Texts;
import org.gradeport.storage.StorageException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// A file that is read from S3. A reader that leaves early ends the connection; it would read the rest otherwise.
final class S3File extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private boolean ended;

    S3File(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            ended |= count < 0;
            return count;
        } catch (IOException e) {
            throw new StorageException(Texts.say("storage.s3.away"), false, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            answer.abort();
        }
    }
}
