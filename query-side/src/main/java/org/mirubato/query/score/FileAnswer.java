package org.mirubato.query.score;

import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file as an answer; it is opened only when the answer is written, and only the part that is asked for is read. */
final class FileAnswer {

    private FileAnswer() {}

    static ResponseEntity<Resource> whole(StoredFile file, String mime, HttpHeaders headers) {
        return answer(HttpStatus.OK, file, mime, headers, 0, file.length());
    }

    /** The part named by a {@code Range} header; the whole when several are named or the header makes no sense. */
    static ResponseEntity<Resource> part(StoredFile file, String mime, HttpHeaders headers, String range) {
        List<HttpRange> ranges = parsed(range);
        if (ranges.size() != 1) {
            return whole(file, mime, headers);
        }
        HttpRange only = ranges.get(0);
        long start = start(only, file.length());
        if (start < 0) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.length())
                    .build();
        }
        long end = only.getRangeEnd(file.length());
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + file.length());
        return answer(HttpStatus.PARTIAL_CONTENT, file, mime, headers, start, end - start + 1);
    }

    private static ResponseEntity<Resource> answer(
            HttpStatus status, StoredFile file, String mime, HttpHeaders headers, long offset, long length) {
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.setContentType(MediaType.valueOf(mime));
        headers.setContentLength(length);
        return ResponseEntity.status(status)
                .headers(headers)
                .body(new InputStreamResource(() -> file.open(offset, length)));
    }

    private static List<HttpRange> parsed(String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Where the range begins; -1 when it lies outside of the file. */
    private static long start(HttpRange range, long length) {
        try {
            long start = range.getRangeStart(length);
            return start < length ? start : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
