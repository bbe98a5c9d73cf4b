package org.mirubato.processors.reading.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heads to read, whose pixels follow.
 *
 * @param heads how many
 */
record HeadJob(int heads) {

    private static final int SIZE = StaffHead.HEIGHT * StaffHead.WIDTH;

    /** What follows the job. */
    static byte[] payload(List<StaffHead> heads) {
        byte[] payload = new byte[heads.size() * SIZE];
        for (int i = 0; i < heads.size(); i++) {
            System.arraycopy(heads.get(i).bytes(), 0, payload, i * SIZE, SIZE);
        }
        return payload;
    }

    /**
     * The heads that follow the job.
     *
     * @throws IllegalArgumentException when there are more or fewer pixels
     */
    List<StaffHead> heads(byte[] payload) {
        if (payload.length != heads * SIZE) {
            throw new IllegalArgumentException(payload.length + " bytes are not " + heads + " heads");
        }
        List<StaffHead> list = new ArrayList<>();
        for (int i = 0; i < heads; i++) {
            list.add(StaffHead.ofBytes(Arrays.copyOfRange(payload, i * SIZE, (i + 1) * SIZE)));
        }
        return list;
    }
}
