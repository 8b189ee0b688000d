import { type HeapProfiler, Session } from 'node:inspector/promises';

/** One of so many bytes is looked at: V8 reckons the rest from it. */
const SAMPLING_BYTES = 1_024;
const SAMPLING = {
  samplingInterval: SAMPLING_BYTES,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
};

const sizeOf = ({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);

/** Kilobytes that the heap has to give for one call, as V8 reckons them: also what is cleared up at once. */
export async function allocatedBy(work: () => unknown, times: number): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.startSampling', SAMPLING);
    for (let time = 0; time < times; time += 1) work();
    const { profile } = await session.post('HeapProfiler.stopSampling');
    return sizeOf(profile.head) / times / 1_024;
  } finally {
    session.disconnect();
  }
}
