package org.mirubato.processors.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.mirubato.processors.child.Frames;

/** A child that does what the file's text tells it: hang, sleep, crash, hoard, map, connect, or say who and where it is. */
final class StubbornWorker {

    private StubbornWorker() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            Job job = Frames.read(in, Job.class).message();
            String[] order = Files.readString(Path.of(job.file())).split(" ");
            Frames.write(out, Answer.of(saying(obeyed(order))));
        }
    }

    private static String obeyed(String[] order) throws IOException {
        return switch (order[0]) {
            case "hang" -> hang();
            case "sleep" -> sleep();
            case "crash" -> crash();
            case "crash-once" -> crashOnce(Path.of(order[1]));
            case "map" -> map();
            case "limits" -> Files.readString(Path.of("/proc/self/limits"));
            case "hoard" -> hoard();
            case "connect" -> connect(Integer.parseInt(order[1]));
            case "folder" -> System.getProperty("java.io.tmpdir");
            case "environment" -> System.getenv().keySet().toString();
            default -> Long.toString(ProcessHandle.current().pid());
        };
    }

    private static Inspection saying(String word) {
        return new Inspection("application/pdf", List.of(new PageSize(1, 1)), word, null, false);
    }

    private static String hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static String sleep() {
        while (true) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }

    private static String crashOnce(Path mark) throws IOException {
        if (Files.exists(mark)) {
            return "the second time";
        }
        Files.createFile(mark);
        return crash();
    }

    /** Asks for addresses as a decoder in C may: without limits the system grants them all. */
    private static String map() throws IOException {
        Path file = Files.createTempFile("map", "");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
            List<MappedByteBuffer> maps = new ArrayList<>();
            while (maps.size() < 30) {
                maps.add(large.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, 200L << 20));
            }
            return maps.size() + " maps";
        } catch (IOException e) {
            return "no memory";
        }
    }

    private static String crash() {
        System.err.println("last words");
        Runtime.getRuntime().halt(134);
        return "";
    }

    private static String hoard() {
        List<byte[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new byte[1 << 20]);
        }
    }

    private static String connect(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "connected";
        } catch (IOException e) {
            return "no way";
        }
    }
}
