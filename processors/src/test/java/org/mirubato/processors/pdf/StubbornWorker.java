package org.mirubato.processors.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.child.Frames;

/** A child that does what the file's text tells it: hang, crash, hoard, connect, or say who and where it is. */
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
            case "crash" -> crash();
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
