// SPDX-License-Identifier: AGPL-3.0-or-later
// The device's camera, live. The page that loads it knows four things of it: hasCamera, capture(path), captured(path)
// and failed(); a test puts another file with these in its place.
import QtQuick
import QtMultimedia

Item {
    id: view

    readonly property bool hasCamera: devices.videoInputs.length > 0 && camera.error === Camera.NoError

    signal captured(string path)
    signal failed(string problem)

    function capture(path) {
        shot.captureToFile(path)
    }

    MediaDevices {
        id: devices
    }
    CaptureSession {
        videoOutput: output

        camera: Camera {
            id: camera

            active: view.visible && devices.videoInputs.length > 0
        }
        imageCapture: ImageCapture {
            id: shot

            onImageSaved: (requestId, path) => view.captured(path)
            onErrorOccurred: (requestId, error, message) => view.failed(message)
        }
    }
    VideoOutput {
        id: output

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectFit
    }
}
