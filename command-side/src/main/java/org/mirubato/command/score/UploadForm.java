package org.mirubato.command.score;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.score.IncomingFiles.Arrival;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ReadField;

/**
 * A multipart upload, read as it streams to its end. Its file is kept only when it is asked to be; closing the form forgets it
 * otherwise.
 *
 * @param given what the sender says about the score
 */
record UploadForm(Arrival arrival, String fileName, Map<ReadField, String> given) implements Closeable {

    private static final int LONGEST_PART_HEADER = 16 * 1024;
    private static final int LARGEST_METADATA = 64 * 1024;
    private static final int MOST_PARTS = 8;
    private static final String FILE_PART = "file";
    private static final String METADATA_PART = "metadata";

    /** @throws Refusal when the request is no upload of one file, or the file can't be taken */
    static UploadForm receive(HttpServletRequest request, IncomingFiles files) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw Refusal.invalid("Send the score as multipart/form-data with a part named \"file\".");
        }
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        upload.setMaxFileCount(MOST_PARTS);
        try {
            return receive(upload.getItemIterator(request), files);
        } catch (FileUploadException e) {
            throw Refusal.invalid("This upload is not well-formed multipart/form-data: " + e.getMessage());
        }
    }

    private static UploadForm receive(FileItemInputIterator parts, IncomingFiles files) throws IOException {
        Draft draft = new Draft();
        try {
            while (parts.hasNext()) {
                draft.take(parts.next(), files);
            }
            return draft.form();
        } catch (IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        arrival.close();
    }

    /** The parts that have been read. */
    private static final class Draft implements Closeable {

        private @Nullable Arrival arrival;
        private String name = "";
        private Map<ReadField, String> given = Map.of();

        void take(FileItemInput part, IncomingFiles files) throws IOException {
            try (InputStream content = part.getInputStream()) {
                if (FILE_PART.equals(part.getFieldName())) {
                    if (arrival != null) {
                        throw Refusal.invalid("There is more than one file in this upload: send each by itself.");
                    }
                    name = name(part);
                    arrival = files.receive(content);
                } else if (METADATA_PART.equals(part.getFieldName())) {
                    given = GivenMetadata.parse(text(content));
                }
            }
        }

        UploadForm form() {
            if (arrival == null) {
                throw Refusal.invalid("There is no file in this upload: send it as a part named \"file\".");
            }
            return new UploadForm(arrival, name, given);
        }

        @Override
        public void close() throws IOException {
            if (arrival != null) {
                arrival.close();
            }
        }
    }

    private static String name(FileItemInput part) {
        try {
            return FileNames.safe(part.getName());
        } catch (InvalidPathException e) {
            // the library refuses names with NUL; ours are shown, never opened
            return FileNames.safe(e.getInput());
        }
    }

    private static String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST_METADATA + 1);
        if (bytes.length > LARGEST_METADATA) {
            throw Refusal.tooLarge("The metadata of an upload may have " + LARGEST_METADATA / 1024 + " KB.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
