// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/faultyvfs.h"

#include <sqlite3.h>

#include <new>

namespace yichuang {

struct FaultyVfs::State
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    FaultPlan *plan = nullptr;
    Answer answer = Answer::Full;

    /** The failing answer, or SQLITE_OK when the operation may go on. */
    int verdict(bool needsSpace, int ioError) const
    {
        if (!plan->nextFails())
            return SQLITE_OK;
        switch (answer) {
        case Answer::Full:
            return needsSpace ? SQLITE_FULL : ioError;
        case Answer::IoError:
            return ioError;
        case Answer::ReadOnly:
            return SQLITE_READONLY;
        }
        return SQLITE_INTERNAL;
    }
};

namespace {

struct File
{
    sqlite3_file base;
    const void *state; ///< FaultyVfs::State, private to that class
    int (*verdict)(const void *state, bool needsSpace, int ioError);
    sqlite3_file *real; ///< lies behind this struct
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return fileOf(file)->real;
}

int verdictOf(sqlite3_file *file, bool needsSpace, int ioError)
{
    return fileOf(file)->verdict(fileOf(file)->state, needsSpace, ioError);
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods ? realOf(file)->pMethods->xClose(realOf(file)) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int verdict = verdictOf(file, true, SQLITE_IOERR_WRITE);
    return verdict != SQLITE_OK ? verdict : realOf(file)->pMethods->xWrite(realOf(file), from, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int verdict = verdictOf(file, false, SQLITE_IOERR_TRUNCATE);
    return verdict != SQLITE_OK ? verdict : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    const int verdict = verdictOf(file, false, SQLITE_IOERR_FSYNC);
    return verdict != SQLITE_OK ? verdict : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    int verdict = extend ? verdictOf(file, true, SQLITE_IOERR_SHMMAP) : SQLITE_OK;
    if (verdict == SQLITE_READONLY)
        verdict = SQLITE_CANTOPEN; // READONLY would say that the memory is mapped and can be read
    return verdict != SQLITE_OK ? verdict : realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods methods{
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, sizeOfFile, lockFile,
    unlockFile, checkReservedLock, controlFile, sectorSize, deviceCharacteristics, shmMap,   shmLock,    shmBarrier,
    shmUnmap,   nullptr,           nullptr};

} // namespace

FaultyVfs::FaultyVfs(FaultPlan &plan)
    : m_state(std::make_unique<State>())
{
    m_state->plan = &plan;
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // whatever is not failed below goes to the system's own functions
    sqlite3_vfs &vfs = m_state->vfs;
    vfs.zName = "faulty";
    vfs.pNext = nullptr;
    vfs.szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    // The system's functions look at pAppData of the VFS they are given, so ours is found by its own address.
    vfs.xOpen = [](sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *outFlags) {
        auto *state = reinterpret_cast<State *>(self); // vfs is the first member
        auto *wrapped = new (file) File{};
        wrapped->real = reinterpret_cast<sqlite3_file *>(wrapped + 1);
        wrapped->real->pMethods = nullptr;
        if (state->plan->nextFails())
            return SQLITE_CANTOPEN;
        const int code = state->real->xOpen(state->real, name, wrapped->real, flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        wrapped->state = state;
        wrapped->verdict = [](const void *of, bool needsSpace, int ioError) {
            return static_cast<const State *>(of)->verdict(needsSpace, ioError);
        };
        wrapped->base.pMethods = &methods;
        return SQLITE_OK;
    };
    vfs.xDelete = [](sqlite3_vfs *self, const char *name, int syncFolder) {
        auto *state = reinterpret_cast<State *>(self);
        const int verdict = state->verdict(false, SQLITE_IOERR_DELETE);
        return verdict != SQLITE_OK ? verdict : state->real->xDelete(state->real, name, syncFolder);
    };
    sqlite3_vfs_register(&vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultyVfs::setAnswer(Answer answer)
{
    m_state->answer = answer;
}

} // namespace yichuang
