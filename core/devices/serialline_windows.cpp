// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/serialline.h"

#include <QWinEventNotifier>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include <windows.h>

#include <initguid.h> // the next header defines its GUIDs here

#include <devguid.h>
#include <setupapi.h>

namespace yichuang {
namespace {

constexpr DWORD writeTimeoutMs = 2000;

/** An overlapped operation of a port: one at a time, and its end is told on the event loop. */
class PortOperation final
{
public:
    explicit PortOperation(std::function<void()> done)
        : m_event(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
        , m_notifier(m_event)
        , m_done(std::move(done))
    {
        QObject::connect(&m_notifier, &QWinEventNotifier::activated, &m_notifier, [this] {
            // An earlier operation's end may have been under way when it was cancelled.
            if (m_running && HasOverlappedIoCompleted(&m_overlapped))
                m_done();
        });
    }
    ~PortOperation()
    {
        m_notifier.setEnabled(false);
        ::CloseHandle(m_event);
    }
    Q_DISABLE_COPY_MOVE(PortOperation)

    [[nodiscard]] bool isRunning() const { return m_running; }

    /** What Windows wants of an operation, which runs from now on. */
    [[nodiscard]] OVERLAPPED *begin()
    {
        m_overlapped = {};
        m_overlapped.hEvent = m_event;
        m_running = true;
        return &m_overlapped;
    }

    /** Bytes that went; none if it failed. Waits where it has not ended. */
    [[nodiscard]] std::optional<DWORD> end(HANDLE port)
    {
        m_running = false;
        DWORD bytes = 0;
        if (!::GetOverlappedResult(port, &m_overlapped, &bytes, TRUE))
            return std::nullopt;
        return bytes;
    }

    /** The buffer belongs to Windows until the operation has ended, so its end is waited for. */
    void cancel(HANDLE port)
    {
        if (!m_running)
            return;
        if (::CancelIoEx(port, &m_overlapped) || ::GetLastError() != ERROR_NOT_FOUND)
            static_cast<void>(end(port));
        m_running = false;
    }

private:
    HANDLE m_event;
    QWinEventNotifier m_notifier;
    std::function<void()> m_done;
    OVERLAPPED m_overlapped{};
    bool m_running = false;
};

class WindowsSerialLine final : public SerialLine
{
public:
    WindowsSerialLine()
        : m_reading([this] { takeRead(); })
        , m_writing([this] { takeWritten(); })
    {
    }
    ~WindowsSerialLine() override { closePort(); }
    Q_DISABLE_COPY_MOVE(WindowsSerialLine)

    Result<> open(const QString &port, int speed) override
    {
        close();
        // Only with this prefix is COM10 a port; a path that has it already stays.
        const QString path = port.startsWith(u'\\') ? port : QStringLiteral(R"(\\.\)") + port;
        m_port = ::CreateFileW(reinterpret_cast<LPCWSTR>(path.utf16()), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                               OPEN_EXISTING, FILE_FLAG_OVERLAPPED, nullptr);
        if (!isOpen())
            return failure(portError());
        if (!setMode(speed)) {
            const Error error = portError();
            close();
            return failure(error);
        }
        ::PurgeComm(m_port, PURGE_RXCLEAR | PURGE_TXCLEAR); // what a device sent to nobody
        read();
        return {};
    }

    void write(const QByteArray &bytes) override
    {
        if (!isOpen())
            return;
        m_waiting += bytes;
        if (!m_writing.isRunning())
            writeNext();
    }

    void close() override { closePort(); }

    bool isOpen() const override { return m_port != INVALID_HANDLE_VALUE; }

private:
    /** Of the last call that failed. A port has one owner: whoever is refused meets another program. */
    [[nodiscard]] static Error portError()
    {
        const DWORD code = ::GetLastError();
        switch (code) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_NAME:
            return {ErrorCode::NotFound, QStringLiteral("reader.port-missing"), {}};
        case ERROR_ACCESS_DENIED:
        case ERROR_SHARING_VIOLATION:
            return {ErrorCode::IoFailed, QStringLiteral("reader.port-busy"), {}};
        default:
            return {ErrorCode::IoFailed, QStringLiteral("reader.port-failed"), qt_error_string(int(code))};
        }
    }

    [[nodiscard]] bool setMode(int speed) const
    {
        DCB mode{};
        mode.DCBlength = sizeof mode;
        if (!::GetCommState(m_port, &mode))
            return false;
        mode.BaudRate = DWORD(speed);
        mode.ByteSize = 8;
        mode.Parity = NOPARITY;
        mode.StopBits = ONESTOPBIT;
        mode.fBinary = TRUE;
        mode.fParity = mode.fOutxCtsFlow = mode.fOutxDsrFlow = mode.fDsrSensitivity = FALSE;
        mode.fOutX = mode.fInX = mode.fErrorChar = mode.fNull = mode.fAbortOnError = FALSE;
        mode.fDtrControl = DTR_CONTROL_ENABLE;
        mode.fRtsControl = RTS_CONTROL_ENABLE;
        // A read waits for as many bytes as it asks for.
        COMMTIMEOUTS timeouts{0, 0, 0, 0, writeTimeoutMs};
        return ::SetCommState(m_port, &mode) && ::SetCommTimeouts(m_port, &timeouts);
    }

    /**
     * One byte, for as long as it takes; with it comes what arrived behind it. The two ways made for this, a read that
     * ends with the first byte and WaitCommEvent(), are not understood by every driver, nor by Wine on a
     * pseudo-terminal.
     */
    void read()
    {
        m_received.resize(1);
        if (!::ReadFile(m_port, m_received.data(), 1, nullptr, m_reading.begin())
            && ::GetLastError() != ERROR_IO_PENDING)
            lose();
    }

    void takeRead()
    {
        const std::optional<DWORD> first = m_reading.end(m_port);
        DWORD errors = 0;
        COMSTAT state{};
        if (first != 1U || !::ClearCommError(m_port, &errors, &state))
            return lose();
        if (state.cbInQue > 0) {
            m_received.resize(1 + qsizetype(state.cbInQue));
            if (!::ReadFile(m_port, m_received.data() + 1, state.cbInQue, nullptr, m_reading.begin())
                && ::GetLastError() != ERROR_IO_PENDING)
                return lose();
            const std::optional<DWORD> rest = m_reading.end(m_port);
            if (!rest)
                return lose();
            m_received.truncate(1 + qsizetype(*rest));
        }
        const QByteArray bytes = std::exchange(m_received, {});
        read();
        if (onBytes)
            onBytes(bytes); // may close the line
    }

    void writeNext()
    {
        m_sent = std::exchange(m_waiting, {});
        if (!::WriteFile(m_port, m_sent.constData(), DWORD(m_sent.size()), nullptr, m_writing.begin())
            && ::GetLastError() != ERROR_IO_PENDING)
            lose();
    }

    void takeWritten()
    {
        // A device that takes no bytes within the time is no device any more.
        const std::optional<DWORD> count = m_writing.end(m_port);
        if (!count || *count < DWORD(m_sent.size()))
            return lose();
        if (!m_waiting.isEmpty())
            writeNext();
    }

    /** Told after the call in which it showed: inside open() and write() nobody expects it. */
    void lose()
    {
        closePort();
        QMetaObject::invokeMethod(
            &m_teller,
            [this] {
                if (onLost && !isOpen())
                    onLost();
            },
            Qt::QueuedConnection);
    }

    void closePort()
    {
        if (!isOpen())
            return;
        m_reading.cancel(m_port);
        m_writing.cancel(m_port);
        ::CloseHandle(m_port);
        m_port = INVALID_HANDLE_VALUE;
        m_waiting.clear();
    }

    HANDLE m_port = INVALID_HANDLE_VALUE;
    QByteArray m_received; ///< belongs to Windows while m_reading runs
    QByteArray m_sent; ///< belongs to Windows while m_writing runs
    QByteArray m_waiting;
    PortOperation m_reading;
    PortOperation m_writing;
    QObject m_teller; ///< what is to be told goes with the line
};

/** What the devices behind the ports call themselves, by port. */
std::map<QString, QString> friendlyNames()
{
    std::map<QString, QString> names;
    const HDEVINFO devices = ::SetupDiGetClassDevsW(&GUID_DEVCLASS_PORTS, nullptr, nullptr, DIGCF_PRESENT);
    if (devices == INVALID_HANDLE_VALUE)
        return names;
    SP_DEVINFO_DATA device{};
    device.cbSize = sizeof device;
    for (DWORD index = 0; ::SetupDiEnumDeviceInfo(devices, index, &device); ++index) {
        std::array<wchar_t, 256> name{};
        std::array<wchar_t, 32> port{};
        DWORD portBytes = sizeof(wchar_t) * (port.size() - 1);
        const HKEY key = ::SetupDiOpenDevRegKey(devices, &device, DICS_FLAG_GLOBAL, 0, DIREG_DEV, KEY_READ);
        if (key == INVALID_HANDLE_VALUE)
            continue;
        const bool known =
            ::RegQueryValueExW(key, L"PortName", nullptr, nullptr, reinterpret_cast<BYTE *>(port.data()), &portBytes)
                == ERROR_SUCCESS
            && ::SetupDiGetDeviceRegistryPropertyW(devices, &device, SPDRP_FRIENDLYNAME, nullptr,
                                                   reinterpret_cast<BYTE *>(name.data()),
                                                   sizeof(wchar_t) * (name.size() - 1), nullptr);
        ::RegCloseKey(key);
        if (!known)
            continue;
        // Windows adds the port itself: "USB-SERIAL CH340 (COM3)".
        const QString at = QString::fromWCharArray(port.data());
        names[at] = QString::fromWCharArray(name.data()).remove(QStringLiteral(" (%1)").arg(at));
    }
    ::SetupDiDestroyDeviceInfoList(devices);
    return names;
}

/** Every port that a driver has announced, with or without a device that has a name. */
QStringList announcedPorts()
{
    QStringList ports;
    HKEY key{};
    if (::RegOpenKeyExW(HKEY_LOCAL_MACHINE, LR"(HARDWARE\DEVICEMAP\SERIALCOMM)", 0, KEY_READ, &key) != ERROR_SUCCESS)
        return ports;
    for (DWORD index = 0;; ++index) {
        std::array<wchar_t, 256> driver{};
        std::array<wchar_t, 32> port{};
        DWORD driverSize = driver.size();
        DWORD portBytes = sizeof(wchar_t) * (port.size() - 1);
        const LSTATUS status = ::RegEnumValueW(key, index, driver.data(), &driverSize, nullptr, nullptr,
                                               reinterpret_cast<BYTE *>(port.data()), &portBytes);
        if (status == ERROR_MORE_DATA) // no port has such a name
            continue;
        if (status != ERROR_SUCCESS)
            break;
        ports += QString::fromWCharArray(port.data());
    }
    ::RegCloseKey(key);
    return ports;
}

} // namespace

std::unique_ptr<SerialLine> makeSerialLine()
{
    return std::make_unique<WindowsSerialLine>();
}

std::vector<SerialPlace> serialPlaces()
{
    std::vector<SerialPlace> places;
    const std::map<QString, QString> names = friendlyNames();
    for (const QString &port : announcedPorts()) {
        const auto name = names.find(port);
        places.push_back({port, name == names.end() ? QString() : name->second});
    }
    std::ranges::sort(places, {}, [](const SerialPlace &place) { // COM3 before COM10
        return std::pair(place.port.size(), place.port);
    });
    return places;
}

} // namespace yichuang
