/** Draws the chart of a page with the library that Moodle draws its charts with; the table below it says the same. */
import {BarController, BarElement, CategoryScale, Chart, LinearScale} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface Bars {
    labels: string[];
    values: number[];
}

document.querySelectorAll<HTMLCanvasElement>('canvas[data-preview-chart]').forEach(canvas => {
    const {labels, values} = JSON.parse(canvas.dataset.previewChart ?? '{}') as Bars;
    new Chart(canvas, {
        type: 'bar',
        data: {labels, datasets: [{data: values, backgroundColor: '#0f6cbf'}]},
        options: {
            animation: false, maintainAspectRatio: false,
            scales: {'y': {min: 0, ticks: {stepSize: 5}}},
        },
    });
});
